import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './ViduQ1Image.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Vidu Q1 Image, image-to-image. */
export interface ViduQ1ImageImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 7 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * Vidu Q1 Image, image-to-image: Images from text, or blended from several references.
 *
 * AIR: vidu:q1@image
 *
 * Specifications:
 * - Source Image: up to 7
 * - Prompt: 2 to 3,000 characters
 * - Size: from the source image, 1920x1080, 1440x1440 or 1080x1920
 */
export function ViduQ1ImageImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ1ImageImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<ViduQ1ImageImage2ImageInput>(
      {
        modelId: 'vidu:q1@image',
        providerId: 'runware/vidu/vidu-q1-image/image2image',
        name: 'Vidu Q1 Image',
        schema,
        inputReference: '#/components/schemas/ViduQ1ImageImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 7 }
        },
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1920, height: 1080 },
            '1:1': { width: 1440, height: 1440 },
            '9:16': { width: 1080, height: 1920 }
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
          referenceImages: input.image_urls
        })
      },
      config
    );
}

export default ViduQ1ImageImage2Image;
