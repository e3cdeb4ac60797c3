import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Seedream45.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Seedream 4.5, image-to-image. */
export interface Seedream45Image2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 14 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * Seedream 4.5, image-to-image: Successor of Seedream 4.0 for production work in 2K and 4K.
 *
 * AIR: bytedance:seedream@4.5
 *
 * Features:
 * - Better faces and small text
 * - Fusion of several images
 * - Series of images
 *
 * Specifications:
 * - Source Image: up to 14
 * - Prompt: 1 to 2,000 characters
 * - Size: chosen by the model
 */
export function Seedream45Image2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedream45Image2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Seedream45Image2ImageInput>(
      {
        modelId: 'bytedance:seedream@4.5',
        providerId: 'runware/bytedance/seedream-4-5/image2image',
        name: 'Seedream 4.5',
        schema,
        inputReference: '#/components/schemas/Seedream45Image2ImageInput',
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

export default Seedream45Image2Image;
