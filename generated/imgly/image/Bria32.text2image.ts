import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Bria32.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '4:3': { width: 1152, height: 896 },
  '3:4': { width: 896, height: 1152 }
};

/** The input of Bria 3.2, text-to-image. */
export interface Bria32Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** What the image should not show */
  negative_prompt?: string;
}

/**
 * Bria 3.2, text-to-image: Images from text in few steps, trained on licensed pictures.
 *
 * AIR: bria:10@1
 *
 * Features:
 * - ControlNet and IP adapters of its own
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Negative Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function Bria32(
  config: RunwareProviderConfiguration
): RunwareProvider<Bria32Input> {
  return async ({ cesdk }) =>
    createImageProvider<Bria32Input>(
      {
        modelId: 'bria:10@1',
        providerId: 'runware/bria/bria-3-2',
        name: 'Bria 3.2',
        schema,
        inputReference: '#/components/schemas/Bria32Input',
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

export default Bria32;
