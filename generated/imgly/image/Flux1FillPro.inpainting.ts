import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1FillPro.inpainting.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 Fill Pro, inpainting. */
export interface Flux1FillProInpaintingInput {
  /** The image to change */
  image_url: string;
  /** White where the image may change */
  mask_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 Fill Pro, inpainting: Fills the masked part of an image.
 *
 * AIR: bfl:1@2
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 */
export function Flux1FillProInpainting(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1FillProInpaintingInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1FillProInpaintingInput>(
      {
        modelId: 'bfl:1@2',
        providerId: 'runware/bfl/flux-1-fill-pro/inpainting',
        name: 'FLUX.1 Fill Pro',
        schema,
        inputReference: '#/components/schemas/Flux1FillProInpaintingInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url', 'mask_url'],
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          seedImage: input.image_url,
          maskImage: input.mask_url,
          strength: 0.8
        })
      },
      config
    );
}

export default Flux1FillProInpainting;
