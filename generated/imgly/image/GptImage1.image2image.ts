import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './GptImage1.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1024x1024': { width: 1024, height: 1024 },
  '1536x1024': { width: 1536, height: 1024 },
  '1024x1536': { width: 1024, height: 1536 }
};

/** The input of GPT Image 1, image-to-image. */
export interface GptImage1Image2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 16 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
  /** Width and height of the image */
  format?: '1024x1024' | '1536x1024' | '1024x1536';
}

/**
 * GPT Image 1, image-to-image: Image generation and editing by a multimodal model.
 *
 * AIR: openai:1@1
 *
 * Features:
 * - Text rendering
 *
 * Specifications:
 * - Source Image: up to 16
 * - Prompt: 1 to 32,000 characters
 * - Size: 1024x1024, 1536x1024 or 1024x1536
 */
export function GptImage1Image2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<GptImage1Image2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<GptImage1Image2ImageInput>(
      {
        modelId: 'openai:1@1',
        providerId: 'runware/openai/gpt-image-1/image2image',
        name: 'GPT Image 1',
        schema,
        inputReference: '#/components/schemas/GptImage1Image2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 16 }
        },
        quickActions: {
          'ly.img.editImage': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.swapBackground': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.styleTransfer': {
            image_url: 'uri',
            prompt: 'style'
          },
          'ly.img.artistTransfer': {
            image_url: 'uri',
            prompt: 'artist'
          },
          'ly.img.createVariant': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.remixPage': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.remixPageWithPrompt': {
            image_url: 'uri',
            prompt: 'prompt'
          },
          'ly.img.combineImages': {
            image_urls: 'uris',
            prompt: 'prompt'
          }
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          referenceImages: input.image_urls
        })
      },
      config
    );
}

export default GptImage1Image2Image;
