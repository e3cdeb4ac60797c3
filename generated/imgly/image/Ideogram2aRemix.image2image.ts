import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram2aRemix.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Ideogram 2a Remix, image-to-image. */
export interface Ideogram2aRemixImage2ImageInput {
  /** The image to change */
  image_url: string;
  /** How the image should change */
  prompt: string;
  /** The image whose style is taken over */
  style_image_url?: string;
  /** Several of them, up to 4 */
  style_image_urls?: string[];
}

/**
 * Ideogram 2a Remix, image-to-image: Ideogram 2a that starts from an image.
 *
 * AIR: ideogram:2@2
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Style Image: up to 4
 * - Size: from the source image, one of 73
 */
export function Ideogram2aRemixImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram2aRemixImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram2aRemixImage2ImageInput>(
      {
        modelId: 'ideogram:2@2',
        providerId: 'runware/ideogram/ideogram-2a-remix/image2image',
        name: 'Ideogram 2a Remix',
        schema,
        inputReference: '#/components/schemas/Ideogram2aRemixImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url', 'style_image_url'],
        files: {
          style_image_url: { required: false, max: 4 }
        },
        dimensionConstraints: {
          sizes: {
            '3:1': { width: 1536, height: 512 },
            '8:3': { width: 1536, height: 576 },
            '23:9': { width: 1472, height: 576 },
            '22:9': { width: 1408, height: 576 },
            '12:5': { width: 1536, height: 640 },
            '23:10': { width: 1472, height: 640 },
            '11:5': { width: 1408, height: 640 },
            '21:10': { width: 1344, height: 640 },
            '23:11': { width: 1472, height: 704 },
            '2:1': { width: 1408, height: 704 },
            '21:11': { width: 1344, height: 704 },
            '20:11': { width: 1280, height: 704 },
            '41:23': { width: 1312, height: 736 },
            '16:9': { width: 1280, height: 720 },
            '7:4': { width: 1344, height: 768 },
            '19:11': { width: 1216, height: 704 },
            '5:3': { width: 1280, height: 768 },
            '18:11': { width: 1152, height: 704 },
            '16:10': { width: 1232, height: 768 },
            '8:5': { width: 1024, height: 640 },
            '19:12': { width: 1216, height: 768 },
            '3:2': { width: 1248, height: 832 },
            '19:13': { width: 1216, height: 832 },
            '17:12': { width: 1088, height: 768 },
            '18:13': { width: 1152, height: 832 },
            '4:3': { width: 1152, height: 864 },
            '17:13': { width: 1088, height: 832 },
            '9:7': { width: 1152, height: 896 },
            '5:4': { width: 1120, height: 896 },
            '16:13': { width: 1024, height: 832 },
            '17:14': { width: 1088, height: 896 },
            '15:13': { width: 960, height: 832 },
            '8:7': { width: 1024, height: 896 },
            '17:15': { width: 1088, height: 960 },
            '15:14': { width: 960, height: 896 },
            '16:15': { width: 1024, height: 960 },
            '1:1': { width: 1024, height: 1024 },
            '15:16': { width: 960, height: 1024 },
            '14:15': { width: 896, height: 960 },
            '15:17': { width: 960, height: 1088 },
            '7:8': { width: 896, height: 1024 },
            '13:15': { width: 832, height: 960 },
            '14:17': { width: 896, height: 1088 },
            '13:16': { width: 832, height: 1024 },
            '4:5': { width: 896, height: 1120 },
            '7:9': { width: 896, height: 1152 },
            '13:17': { width: 832, height: 1088 },
            '3:4': { width: 864, height: 1152 },
            '13:18': { width: 832, height: 1152 },
            '12:17': { width: 768, height: 1088 },
            '13:19': { width: 832, height: 1216 },
            '2:3': { width: 832, height: 1248 },
            '12:19': { width: 768, height: 1216 },
            '5:8': { width: 640, height: 1024 },
            '10:16': { width: 768, height: 1232 },
            '11:18': { width: 704, height: 1152 },
            '3:5': { width: 768, height: 1280 },
            '11:19': { width: 704, height: 1216 },
            '4:7': { width: 768, height: 1344 },
            '9:16': { width: 720, height: 1280 },
            '23:41': { width: 736, height: 1312 },
            '11:20': { width: 704, height: 1280 },
            '11:21': { width: 704, height: 1344 },
            '1:2': { width: 704, height: 1408 },
            '11:23': { width: 704, height: 1472 },
            '10:21': { width: 640, height: 1344 },
            '5:11': { width: 640, height: 1408 },
            '10:23': { width: 640, height: 1472 },
            '5:12': { width: 640, height: 1536 },
            '9:22': { width: 576, height: 1408 },
            '9:23': { width: 576, height: 1472 },
            '3:8': { width: 576, height: 1536 },
            '1:3': { width: 512, height: 1536 }
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
          }
        },
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          referenceImages: [input.image_url],
          providerSettings: {
            ideogram: {
              styleReferenceImages: input.style_image_urls
            }
          }
        })
      },
      config
    );
}

export default Ideogram2aRemixImage2Image;
