import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './GptImage1.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1024x1024': { width: 1024, height: 1024 },
  '1536x1024': { width: 1536, height: 1024 },
  '1024x1536': { width: 1024, height: 1536 }
};

/** The input of GPT Image 1, text-to-image. */
export interface GptImage1Input {
  /** What the image should show */
  prompt: string;
  /** Width and height of the image */
  format?: '1024x1024' | '1536x1024' | '1024x1536';
}

/**
 * GPT Image 1, text-to-image: Image generation and editing by a multimodal model.
 *
 * AIR: openai:1@1
 *
 * Features:
 * - Text rendering
 *
 * Specifications:
 * - Prompt: 1 to 32,000 characters
 * - Size: 1024x1024, 1536x1024 or 1024x1536
 */
export function GptImage1(
  config: RunwareProviderConfiguration
): RunwareProvider<GptImage1Input> {
  return async ({ cesdk }) =>
    createImageProvider<GptImage1Input>(
      {
        modelId: 'openai:1@1',
        providerId: 'runware/openai/gpt-image-1',
        name: 'GPT Image 1',
        schema,
        inputReference: '#/components/schemas/GptImage1Input',
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

export default GptImage1;
