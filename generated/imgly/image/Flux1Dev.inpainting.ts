import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1Dev.inpainting.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 [dev], inpainting. */
export interface Flux1DevInpaintingInput {
  /** The image to change */
  image_url: string;
  /** White where the image may change */
  mask_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 [dev], inpainting: Open-weights FLUX.1 for development, hosted by Runware.
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
export function Flux1DevInpainting(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1DevInpaintingInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1DevInpaintingInput>(
      {
        modelId: 'runware:101@1',
        providerId: 'runware/bfl/flux-1-dev/inpainting',
        name: 'FLUX.1 [dev]',
        schema,
        inputReference: '#/components/schemas/Flux1DevInpaintingInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url', 'mask_url'],
        dimensionConstraints: {
          width: { min: 128, max: 2048 },
          height: { min: 128, max: 2048 },
          multiple: 64
        },
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          seedImage: input.image_url,
          maskImage: input.mask_url
        })
      },
      config
    );
}

export default Flux1DevInpainting;
