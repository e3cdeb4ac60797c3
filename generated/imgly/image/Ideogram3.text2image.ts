import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram3.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1312, height: 736 },
  '9:16': { width: 736, height: 1312 },
  '4:3': { width: 1152, height: 864 },
  '3:4': { width: 864, height: 1152 }
};

/** The input of Ideogram 3.0, text-to-image. */
export interface Ideogram3Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** What the image should not show */
  negative_prompt?: string;
}

/**
 * Ideogram 3.0, text-to-image: Ideogram with sharp lettering and many ready-made looks.
 *
 * AIR: ideogram:4@1
 *
 * Features:
 * - Lettering in the image
 * - Style presets
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Negative Prompt: 1 to 2,000 characters
 * - Size: one of 69
 */
export function Ideogram3(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram3Input> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram3Input>(
      {
        modelId: 'ideogram:4@1',
        providerId: 'runware/ideogram/ideogram-3',
        name: 'Ideogram 3.0',
        schema,
        inputReference: '#/components/schemas/Ideogram3Input',
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

export default Ideogram3;
