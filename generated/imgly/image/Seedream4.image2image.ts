import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Seedream4.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Seedream 4.0, image-to-image. */
export interface Seedream4Image2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 14 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * Seedream 4.0, image-to-image: Image generation and editing in 2K and 4K, with series of images.
 *
 * AIR: bytedance:5@0
 *
 * Features:
 * - Series of images
 *
 * Specifications:
 * - Source Image: up to 14
 * - Prompt: 1 to 2,000 characters
 * - Size: from the source image, one of 17
 */
export function Seedream4Image2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedream4Image2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Seedream4Image2ImageInput>(
      {
        modelId: 'bytedance:5@0',
        providerId: 'runware/bytedance/seedream-4/image2image',
        name: 'Seedream 4.0',
        schema,
        inputReference: '#/components/schemas/Seedream4Image2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 14 }
        },
        dimensionConstraints: {
          sizes: {
            '1:1': { width: 2048, height: 2048 },
            '4:3': { width: 2304, height: 1728 },
            '3:4': { width: 1728, height: 2304 },
            '16:9': { width: 2560, height: 1440 },
            '9:16': { width: 1440, height: 2560 },
            '3:2': { width: 2496, height: 1664 },
            '2:3': { width: 1664, height: 2496 },
            '21:9': { width: 3024, height: 1296 }
          }
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
          inputs: {
            referenceImages: input.image_urls
          }
        })
      },
      config
    );
}

export default Seedream4Image2Image;
