import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BriaRmbg2.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Bria RMBG 2.0, remove-background. */
export interface BriaRmbg2RemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * Bria RMBG 2.0, remove-background: Removes the background of an image.
 *
 * AIR: runware:110@1
 *
 * Features:
 * - Transparent background in PNG
 */
export function BriaRmbg2RemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BriaRmbg2RemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<BriaRmbg2RemoveBackgroundInput>(
      {
        modelId: 'runware:110@1',
        providerId: 'runware/runware/bria-rmbg-2/removebackground',
        name: 'Bria RMBG 2.0',
        schema,
        inputReference: '#/components/schemas/BriaRmbg2RemoveBackgroundInput',
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

export default BriaRmbg2RemoveBackground;
