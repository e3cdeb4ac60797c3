import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './GptImage1Mini.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1024x1024': { width: 1024, height: 1024 },
  '1536x1024': { width: 1536, height: 1024 },
  '1024x1536': { width: 1024, height: 1536 }
};

/** The input of GPT Image 1 Mini, text-to-image. */
export interface GptImage1MiniInput {
  /** What the image should show */
  prompt: string;
  /** Width and height of the image */
  format?: '1024x1024' | '1536x1024' | '1024x1536';
}

/**
 * GPT Image 1 Mini, text-to-image: Less expensive variant of GPT Image 1.
 *
 * AIR: openai:1@2
 *
 * Features:
 * - Text rendering
 *
 * Specifications:
 * - Prompt: 1 to 32,000 characters
 * - Size: 1024x1024, 1536x1024 or 1024x1536
 */
export function GptImage1Mini(
  config: RunwareProviderConfiguration
): RunwareProvider<GptImage1MiniInput> {
  return async ({ cesdk }) =>
    createImageProvider<GptImage1MiniInput>(
      {
        modelId: 'openai:1@2',
        providerId: 'runware/openai/gpt-image-1-mini',
        name: 'GPT Image 1 Mini',
        schema,
        inputReference: '#/components/schemas/GptImage1MiniInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt
        })
      },
      config
    );
}

export default GptImage1Mini;
