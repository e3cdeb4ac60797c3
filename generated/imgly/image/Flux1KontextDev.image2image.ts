import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1KontextDev.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 Kontext [dev], image-to-image. */
export interface Flux1KontextDevImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 2 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 Kontext [dev], image-to-image: Open-weights FLUX.1 Kontext, which changes images by a text, hosted by Runware.
 *
 * AIR: runware:106@1
 *
 * Specifications:
 * - Source Image: up to 2
 * - Prompt: 2 to 3,000 characters
 * - Size: from the source image, 128 to 2048 pixels a side, multiples of 64
 */
export function Flux1KontextDevImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1KontextDevImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1KontextDevImage2ImageInput>(
      {
        modelId: 'runware:106@1',
        providerId: 'runware/bfl/flux-1-kontext-dev/image2image',
        name: 'FLUX.1 Kontext [dev]',
        schema,
        inputReference: '#/components/schemas/Flux1KontextDevImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 2 }
        },
        dimensionConstraints: {
          width: { min: 128, max: 2048 },
          height: { min: 128, max: 2048 },
          multiple: 64
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
          referenceImages: input.image_urls
        })
      },
      config
    );
}

export default Flux1KontextDevImage2Image;
