import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ideogram3ReplaceBackground.image2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Ideogram 3.0 Replace Background, image-to-image. */
export interface Ideogram3ReplaceBackgroundImage2ImageInput {
  /** The image to change */
  image_url: string;
  /** How the image should change */
  prompt: string;
}

/**
 * Ideogram 3.0 Replace Background, image-to-image: Puts a new background, described by a text, behind the subject.
 *
 * AIR: ideogram:4@5
 *
 * Features:
 * - Style presets
 * - Looks by code
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 */
export function Ideogram3ReplaceBackgroundImage2Image(
  config: RunwareProviderConfiguration
): RunwareProvider<Ideogram3ReplaceBackgroundImage2ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<Ideogram3ReplaceBackgroundImage2ImageInput>(
      {
        modelId: 'ideogram:4@5',
        providerId:
          'runware/ideogram/ideogram-3-replace-background/image2image',
        name: 'Ideogram 3.0 Replace Background',
        schema,
        inputReference:
          '#/components/schemas/Ideogram3ReplaceBackgroundImage2ImageInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Edit',
          history: 'Generated From Image'
        },
        images: ['image_url'],
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
          seedImage: input.image_url
        })
      },
      config
    );
}

export default Ideogram3ReplaceBackgroundImage2Image;
