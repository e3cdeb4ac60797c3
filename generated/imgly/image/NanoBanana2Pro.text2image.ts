import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './NanoBanana2Pro.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1376, height: 768 },
  '9:16': { width: 768, height: 1376 },
  '4:3': { width: 1200, height: 896 },
  '3:4': { width: 896, height: 1200 }
};

/** The input of Nano Banana 2 Pro, text-to-image. */
export interface NanoBanana2ProInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Nano Banana 2 Pro, text-to-image: Image generation and editing with fine control.
 *
 * AIR: google:4@2
 *
 * Features:
 * - Invisible SynthID watermark
 *
 * Specifications:
 * - Prompt: 3 to 45,000 characters
 * - Size: one of 33
 */
export function NanoBanana2Pro(
  config: RunwareProviderConfiguration
): RunwareProvider<NanoBanana2ProInput> {
  return async ({ cesdk }) =>
    createImageProvider<NanoBanana2ProInput>(
      {
        modelId: 'google:4@2',
        providerId: 'runware/google/nano-banana-2-pro',
        name: 'Nano Banana 2 Pro',
        schema,
        inputReference: '#/components/schemas/NanoBanana2ProInput',
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

export default NanoBanana2Pro;
