import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetGeneralResolution512x512Fp16.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet General Resolution 512x512 FP16, remove-background. */
export interface BiRefNetGeneralResolution512x512Fp16RemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet General Resolution 512x512 FP16, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@6
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetGeneralResolution512x512Fp16RemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetGeneralResolution512x512Fp16RemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetGeneralResolution512x512Fp16RemoveBackgroundInput>(
      {
        modelId: 'runware:112@6',
        providerId:
          'runware/runware/birefnet-general-resolution-512x512-fp16/removebackground',
        name: 'BiRefNet General Resolution 512x512 FP16',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetGeneralResolution512x512Fp16RemoveBackgroundInput',
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

export default BiRefNetGeneralResolution512x512Fp16RemoveBackground;
