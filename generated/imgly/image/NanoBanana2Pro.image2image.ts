import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './NanoBanana2Pro.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Nano Banana 2 Pro, image-to-image. */
export interface NanoBanana2ProImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 14 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * Nano Banana 2 Pro, image-to-image: Image generation and editing with fine control.
 *
 * AIR: google:4@2
 *
 * Features:
 * - Invisible SynthID watermark
 *
 * Specifications:
 * - Source Image: up to 14
 * - Prompt: 3 to 45,000 characters
 * - Size: chosen by the model
 */
export function NanoBanana2ProImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<NanoBanana2ProImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<NanoBanana2ProImage2ImageInput>(
      {
        modelId: 'google:4@2',
        providerId: 'runware/google/nano-banana-2-pro/image2image',
        name: 'Nano Banana 2 Pro',
        schema,
        inputReference: '#/components/schemas/NanoBanana2ProImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 14 }
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
          resolution: '2k',
          inputs: {
            referenceImages: input.image_urls
          }
        })
      },
      config
    );
}

export default NanoBanana2ProImage2Image;
