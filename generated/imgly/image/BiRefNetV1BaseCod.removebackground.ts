import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetV1BaseCod.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet v1 Base - COD, remove-background. */
export interface BiRefNetV1BaseCodRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet v1 Base - COD, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@2
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetV1BaseCodRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetV1BaseCodRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetV1BaseCodRemoveBackgroundInput>(
      {
        modelId: 'runware:112@2',
        providerId: 'runware/runware/birefnet-v1-base-cod/removebackground',
        name: 'BiRefNet v1 Base - COD',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetV1BaseCodRemoveBackgroundInput',
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

export default BiRefNetV1BaseCodRemoveBackground;
