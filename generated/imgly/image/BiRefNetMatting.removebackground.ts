import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetMatting.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet Matting, remove-background. */
export interface BiRefNetMattingRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet Matting, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@9
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetMattingRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetMattingRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetMattingRemoveBackgroundInput>(
      {
        modelId: 'runware:112@9',
        providerId: 'runware/runware/birefnet-matting/removebackground',
        name: 'BiRefNet Matting',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetMattingRemoveBackgroundInput',
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

export default BiRefNetMattingRemoveBackground;
