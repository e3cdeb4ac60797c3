import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram2.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
  '4:3': { width: 1152, height: 864 },
  '3:4': { width: 864, height: 1152 }
};

/** The input of Ideogram 2.0, text-to-image. */
export interface Ideogram2Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** What the image should not show */
  negative_prompt?: string;
}

/**
 * Ideogram 2.0, text-to-image: Ideogram with better lettering and layout.
 *
 * AIR: ideogram:3@1
 *
 * Features:
 * - Lettering in the image
 * - Palettes of colours
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Negative Prompt: 1 to 2,000 characters
 * - Size: one of 73
 */
export function Ideogram2(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram2Input> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram2Input>(
      {
        modelId: 'ideogram:3@1',
        providerId: 'runware/ideogram/ideogram-2',
        name: 'Ideogram 2.0',
        schema,
        inputReference: '#/components/schemas/Ideogram2Input',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.aspect_ratio),
          positivePrompt: input.prompt,
          negativePrompt: input.negative_prompt
        })
      },
      config
    );
}

export default Ideogram2;
