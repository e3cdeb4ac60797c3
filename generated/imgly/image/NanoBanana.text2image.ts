import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './NanoBanana.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '4:3': { width: 1184, height: 864 },
  '3:4': { width: 864, height: 1184 }
};

/** The input of Nano Banana, text-to-image. */
export interface NanoBananaInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Nano Banana, text-to-image: Fast image generation and editing by a multimodal model.
 *
 * AIR: google:4@1
 *
 * Features:
 * - Invisible SynthID watermark
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 10
 */
export function NanoBanana(
  config: RunwareProviderConfiguration
): RunwareProvider<NanoBananaInput> {
  return async ({ cesdk }) =>
    createImageProvider<NanoBananaInput>(
      {
        modelId: 'google:4@1',
        providerId: 'runware/google/nano-banana',
        name: 'Nano Banana',
        schema,
        inputReference: '#/components/schemas/NanoBananaInput',
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

export default NanoBanana;
