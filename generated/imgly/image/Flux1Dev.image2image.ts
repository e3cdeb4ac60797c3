import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1Dev.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 [dev], image-to-image. */
export interface Flux1DevImage2ImageInput {
  /** The image to change */
  image_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 [dev], image-to-image: Open-weights FLUX.1 for development, hosted by Runware.
 *
 * AIR: runware:101@1
 *
 * Features:
 * - LoRA and ControlNet
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: from the source image, 128 to 2048 pixels a side, multiples of 64
 */
export function Flux1DevImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1DevImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1DevImage2ImageInput>(
      {
        modelId: 'runware:101@1',
        providerId: 'runware/bfl/flux-1-dev/image2image',
        name: 'FLUX.1 [dev]',
        schema,
        inputReference: '#/components/schemas/Flux1DevImage2ImageInput',
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

export default Flux1DevImage2Image;
