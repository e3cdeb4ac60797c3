import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './NanoBanana.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Nano Banana, image-to-image. */
export interface NanoBananaImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 8 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * Nano Banana, image-to-image: Fast image generation and editing by a multimodal model.
 *
 * AIR: google:4@1
 *
 * Features:
 * - Invisible SynthID watermark
 *
 * Specifications:
 * - Source Image: up to 8
 * - Prompt: 2 to 3,000 characters
 * - Size: chosen by the model
 */
export function NanoBananaImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<NanoBananaImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<NanoBananaImage2ImageInput>(
      {
        modelId: 'google:4@1',
        providerId: 'runware/google/nano-banana/image2image',
        name: 'Nano Banana',
        schema,
        inputReference: '#/components/schemas/NanoBananaImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 8 }
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
          positivePrompt: input.prompt,
          referenceImages: input.image_urls
        })
      },
      config
    );
}

export default NanoBananaImage2Image;
