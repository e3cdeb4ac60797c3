import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1ExpandPro.outpainting.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 Expand Pro, outpainting. */
export interface Flux1ExpandProOutpaintingInput {
  /** The image to extend */
  image_url: string;
  /** What the image should show */
  prompt: string;
  /** Pixels to add above */
  extend_top?: number;
  /** Pixels to add on the right */
  extend_right?: number;
  /** Pixels to add below */
  extend_bottom?: number;
  /** Pixels to add on the left */
  extend_left?: number;
}

/**
 * FLUX.1 Expand Pro, outpainting: Extends an image on any of its sides.
 *
 * AIR: bfl:1@3
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 */
export function Flux1ExpandProOutpainting(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1ExpandProOutpaintingInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1ExpandProOutpaintingInput>(
      {
        modelId: 'bfl:1@3',
        providerId: 'runware/bfl/flux-1-expand-pro/outpainting',
        name: 'FLUX.1 Expand Pro',
        schema,
        inputReference: '#/components/schemas/Flux1ExpandProOutpaintingInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Extend',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          seedImage: input.image_url,
          outpaint: {
            top: input.extend_top,
            right: input.extend_right,
            bottom: input.extend_bottom,
            left: input.extend_left
          }
        })
      },
      config
    );
}

export default Flux1ExpandProOutpainting;
