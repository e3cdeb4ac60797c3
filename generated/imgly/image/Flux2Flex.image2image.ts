import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux2Flex.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.2 [flex], image-to-image. */
export interface Flux2FlexImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 10 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.2 [flex], image-to-image: FLUX.2 tier for typography and layout, with control over the sampling.
 *
 * AIR: bfl:6@1
 *
 * Features:
 * - Prompt upsampling
 * - Steps and CFG control
 * - Strong text rendering
 *
 * Specifications:
 * - Source Image: up to 10
 * - Prompt: 1 to 3,000 characters
 * - Size: from the source image, 256 to 1920 pixels a side, multiples of 16
 */
export function Flux2FlexImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux2FlexImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux2FlexImage2ImageInput>(
      {
        modelId: 'bfl:6@1',
        providerId: 'runware/bfl/flux-2-flex/image2image',
        name: 'FLUX.2 [flex]',
        schema,
        inputReference: '#/components/schemas/Flux2FlexImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 10 }
        },
        dimensionConstraints: {
          width: { min: 256, max: 1920 },
          height: { min: 256, max: 1920 },
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

export default Flux2FlexImage2Image;
