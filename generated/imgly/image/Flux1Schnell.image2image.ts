import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1Schnell.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 [schnell], image-to-image. */
export interface Flux1SchnellImage2ImageInput {
  /** The image to change */
  image_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 [schnell], image-to-image: Fast open-weights FLUX.1, hosted by Runware.
 *
 * AIR: runware:100@1
 *
 * Features:
 * - LoRA and ControlNet
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: from the source image, 128 to 2048 pixels a side, multiples of 64
 */
export function Flux1SchnellImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1SchnellImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1SchnellImage2ImageInput>(
      {
        modelId: 'runware:100@1',
        providerId: 'runware/bfl/flux-1-schnell/image2image',
        name: 'FLUX.1 [schnell]',
        schema,
        inputReference: '#/components/schemas/Flux1SchnellImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
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
          }
        },
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          seedImage: input.image_url
        })
      },
      config
    );
}

export default Flux1SchnellImage2Image;
