import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram2a.text2image.json';
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

/** The input of Ideogram 2a, text-to-image. */
export interface Ideogram2aInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Ideogram 2a, text-to-image: Ideogram that follows the prompt and composes better.
 *
 * AIR: ideogram:2@1
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Size: one of 73
 */
export function Ideogram2a(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram2aInput> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram2aInput>(
      {
        modelId: 'ideogram:2@1',
        providerId: 'runware/ideogram/ideogram-2a',
        name: 'Ideogram 2a',
        schema,
        inputReference: '#/components/schemas/Ideogram2aInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.aspect_ratio),
          positivePrompt: input.prompt
        })
      },
      config
    );
}

export default Ideogram2a;
