import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1KontextMax.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of FLUX.1 Kontext [max], image-to-image. */
export interface Flux1KontextMaxImage2ImageInput {
  /** The image to change */
  image_url?: string;
  /** Several of them, up to 2 */
  image_urls?: string[];
  /** How the image should change */
  prompt: string;
}

/**
 * FLUX.1 Kontext [max], image-to-image: Best tier of FLUX.1 Kontext, with better lettering.
 *
 * AIR: bfl:4@1
 *
 * Specifications:
 * - Source Image: up to 2
 * - Prompt: 2 to 3,000 characters
 * - Size: from the source image, one of 9
 */
export function Flux1KontextMaxImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1KontextMaxImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1KontextMaxImage2ImageInput>(
      {
        modelId: 'bfl:4@1',
        providerId: 'runware/bfl/flux-1-kontext-max/image2image',
        name: 'FLUX.1 Kontext [max]',
        schema,
        inputReference: '#/components/schemas/Flux1KontextMaxImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        files: {
          image_url: { required: true, max: 2 }
        },
        dimensionConstraints: {
          sizes: {
            '21:9': { width: 1568, height: 672 },
            '16:9': { width: 1392, height: 752 },
            '4:3': { width: 1184, height: 880 },
            '3:2': { width: 1248, height: 832 },
            '1:1': { width: 1024, height: 1024 },
            '2:3': { width: 832, height: 1248 },
            '3:4': { width: 880, height: 1184 },
            '9:16': { width: 752, height: 1392 },
            '9:21': { width: 672, height: 1568 }
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

export default Flux1KontextMaxImage2Image;
