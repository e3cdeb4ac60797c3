import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetDis.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet Dis, remove-background. */
export interface BiRefNetDisRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet Dis, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@3
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetDisRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetDisRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetDisRemoveBackgroundInput>(
      {
        modelId: 'runware:112@3',
        providerId: 'runware/runware/birefnet-dis/removebackground',
        name: 'BiRefNet Dis',
        schema,
        inputReference: '#/components/schemas/BiRefNetDisRemoveBackgroundInput',
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

export default BiRefNetDisRemoveBackground;
