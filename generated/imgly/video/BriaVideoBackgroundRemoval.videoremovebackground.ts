import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './BriaVideoBackgroundRemoval.videoremovebackground.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of Bria Video Background Removal, video-remove-background. */
export interface BriaVideoBackgroundRemovalVideoRemoveBackgroundInput {
  /** The video whose background is removed */
  video_url: string;
}

/**
 * Bria Video Background Removal, video-remove-background: Makes the background of a video transparent or fills it with a colour.
 *
 * AIR: bria:51@1
 *
 * Features:
 * - Background colour
 */
export function BriaVideoBackgroundRemovalVideoRemoveBackground(
  config: RunwareProviderConfiguration
): RunwareProvider<BriaVideoBackgroundRemovalVideoRemoveBackgroundInput> {
  return async ({ cesdk }) =>
    createVideoProvider<BriaVideoBackgroundRemovalVideoRemoveBackgroundInput>(
      {
        modelId: 'bria:51@1',
        providerId:
          'runware/bria/bria-video-background-removal/videoremovebackground',
        name: 'Bria Video Background Removal',
        schema,
        inputReference:
          '#/components/schemas/BriaVideoBackgroundRemovalVideoRemoveBackgroundInput',
        cesdk,
        taskType: 'removeBackground',
        panel: {
          history: 'Videos Without Background'
        },
        mapInput: (input) => ({
          outputFormat: 'WEBM',
          inputMedia: input.video_url
        })
      },
      config
    );
}

export default BriaVideoBackgroundRemovalVideoRemoveBackground;
