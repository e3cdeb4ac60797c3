import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetV1Base.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet v1 Base, remove-background. */
export interface BiRefNetV1BaseRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet v1 Base, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@1
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetV1BaseRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetV1BaseRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetV1BaseRemoveBackgroundInput>(
      {
        modelId: 'runware:112@1',
        providerId: 'runware/runware/birefnet-v1-base/removebackground',
        name: 'BiRefNet v1 Base',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetV1BaseRemoveBackgroundInput',
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

export default BiRefNetV1BaseRemoveBackground;
