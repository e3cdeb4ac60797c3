import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram3Reframe.outpainting.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Ideogram 3.0 Reframe, outpainting. */
export interface Ideogram3ReframeOutpaintingInput {
  /** The image to extend */
  image_url: string;
  /** What the image should show */
  prompt: string;
}

/**
 * Ideogram 3.0 Reframe, outpainting: Ideogram 3.0 that gives an image another shape.
 *
 * AIR: ideogram:4@4
 *
 * Features:
 * - Style presets
 * - Looks by code
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 */
export function Ideogram3ReframeOutpainting(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram3ReframeOutpaintingInput> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram3ReframeOutpaintingInput>(
      {
        modelId: 'ideogram:4@4',
        providerId: 'runware/ideogram/ideogram-3-reframe/outpainting',
        name: 'Ideogram 3.0 Reframe',
        schema,
        inputReference: '#/components/schemas/Ideogram3ReframeOutpaintingInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Extend',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          seedImage: input.image_url
        })
      },
      config
    );
}

export default Ideogram3ReframeOutpainting;
