import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetMassiveTrDis5kTrTes.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet Massive TR DIS5K TR TES, remove-background. */
export interface BiRefNetMassiveTrDis5kTrTesRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet Massive TR DIS5K TR TES, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@8
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetMassiveTrDis5kTrTesRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetMassiveTrDis5kTrTesRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetMassiveTrDis5kTrTesRemoveBackgroundInput>(
      {
        modelId: 'runware:112@8',
        providerId:
          'runware/runware/birefnet-massive-tr-dis5k-tr-tes/removebackground',
        name: 'BiRefNet Massive TR DIS5K TR TES',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetMassiveTrDis5kTrTesRemoveBackgroundInput',
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

export default BiRefNetMassiveTrDis5kTrTesRemoveBackground;
