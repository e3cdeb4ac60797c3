import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetPortrait.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet Portrait, remove-background. */
export interface BiRefNetPortraitRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet Portrait, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@10
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetPortraitRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetPortraitRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetPortraitRemoveBackgroundInput>(
      {
        modelId: 'runware:112@10',
        providerId: 'runware/runware/birefnet-portrait/removebackground',
        name: 'BiRefNet Portrait',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetPortraitRemoveBackgroundInput',
        cesdk,
        taskType: 'removeBackground',
        panel: {
          imageSelection: 'Select Image To Remove Background From',
          history: 'Images Without Background'
        },
        images: ['image_url'],
        mapInput: (input) => ({
          outputFormat: 'PNG',
          inputImage: input.image_url
        })
      },
      config
    );
}

export default BiRefNetPortraitRemoveBackground;
