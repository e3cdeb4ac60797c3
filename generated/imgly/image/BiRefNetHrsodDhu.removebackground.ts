import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BiRefNetHrsodDhu.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of BiRefNet HRSOD DHU, remove-background. */
export interface BiRefNetHrsodDhuRemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * BiRefNet HRSOD DHU, remove-background: Removes the background of an image.
 *
 * AIR: runware:112@7
 *
 * Features:
 * - Transparent background in PNG
 */
export function BiRefNetHrsodDhuRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BiRefNetHrsodDhuRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BiRefNetHrsodDhuRemoveBackgroundInput>(
      {
        modelId: 'runware:112@7',
        providerId: 'runware/runware/birefnet-hrsod-dhu/removebackground',
        name: 'BiRefNet HRSOD DHU',
        schema,
        inputReference:
          '#/components/schemas/BiRefNetHrsodDhuRemoveBackgroundInput',
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

export default BiRefNetHrsodDhuRemoveBackground;
