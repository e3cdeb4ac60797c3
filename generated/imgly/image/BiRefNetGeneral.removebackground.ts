import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetGeneral.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet General, remove-background. */
export interface BiRefNetGeneralRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet General, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@5
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetGeneralRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetGeneralRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetGeneralRemoveBackgroundInput>(
      {
        modelId: 'runware:112@5',
        providerId: 'runware/runware/birefnet-general/removebackground',
        name: 'BiRefNet General',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetGeneralRemoveBackgroundInput',
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

export default BiRefNetGeneralRemoveBackground;
