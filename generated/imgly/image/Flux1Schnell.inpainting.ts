import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1Schnell.inpainting.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 [schnell], inpainting. */
export interface Flux1SchnellInpaintingInput {
  /** The image to change */
  image_url: string;
  /** White where the image may change */
  mask_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 [schnell], inpainting: Fast open-weights FLUX.1, hosted by Runware.
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
export function Flux1SchnellInpainting(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1SchnellInpaintingInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1SchnellInpaintingInput>(
      {
        modelId: 'runware:100@1',
        providerId: 'runware/bfl/flux-1-schnell/inpainting',
        name: 'FLUX.1 [schnell]',
        schema,
        inputReference: '#/components/schemas/Flux1SchnellInpaintingInput',
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

export default Flux1SchnellInpainting;
