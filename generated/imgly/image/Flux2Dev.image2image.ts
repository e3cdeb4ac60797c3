import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux2Dev.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.2 [dev], image-to-image. */
export interface Flux2DevImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 4 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.2 [dev], image-to-image: Open-weights FLUX.2, hosted by Runware, with control over the sampling.
 *
 * AIR: runware:400@1
 *
 * Features:
 * - Steps and CFG control
 * - Acceleration presets
 *
 * Specifications:
 * - Source Image: up to 4
 * - Prompt: 1 to 10,000 characters
 * - Size: from the source image, 512 to 2048 pixels a side, multiples of 16
 */
export function Flux2DevImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux2DevImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux2DevImage2ImageInput>(
      {
        modelId: 'runware:400@1',
        providerId: 'runware/bfl/flux-2-dev/image2image',
        name: 'FLUX.2 [dev]',
        schema,
        inputReference: '#/components/schemas/Flux2DevImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 4 }
        },
        dimensionConstraints: {
          width: { min: 512, max: 2048 },
          height: { min: 512, max: 2048 },
          multiple: 16
        },
        quickActions: {
          'ly.img.editImage': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.swapBackground': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.styleTransfer': {
            image_url: 'uri',
            prompt: 'style'
          },
          'ly.img.artistTransfer': {
            image_url: 'uri',
            prompt: 'artist'
          },
          'ly.img.createVariant': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.remixPage': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.remixPageWithPrompt': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.combineImages': {
            image_urls: 'uris',
            prompt: 'prompt'
          }
        },
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          inputs: {
            referenceImages: input.image_urls
          }
        })
      },
      config
    );
}

export default Flux2DevImage2Image;
