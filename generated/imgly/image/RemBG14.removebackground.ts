import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './RemBG14.removebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of RemBG 1.4, remove-background. */
export interface RemBG14RemoveBackgroundInput {
  /** The image whose background is removed */
  image_url: string;
}

/**
 * RemBG 1.4, remove-background: Removes the background of an image, with settings for the edges.
 *
 * AIR: runware:109@1
 *
 * Features:
 * - Transparent background in PNG
 */
export function RemBG14RemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<RemBG14RemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createImageProvider<RemBG14RemoveBackgroundInput>(
      {
        modelId: 'runware:109@1',
        providerId: 'runware/runware/rembg-1-4/removebackground',
        name: 'RemBG 1.4',
        schema,
        inputReference: '#/components/schemas/RemBG14RemoveBackgroundInput',
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

export default RemBG14RemoveBackground;
