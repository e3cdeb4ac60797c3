import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Video01Base.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1366x768': { width: 1366, height: 768 }
};

/** The input of Video-01 Base, text-to-video. */
export interface Video01BaseText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1366x768';
}

/**
 * Video-01 Base, text-to-video: MiniMax's basic video model.
 *
 * AIR: minimax:1@1
 *
 * Specifications:
 * - Prompt: 2 to 2,000 characters
 * - Size: 1366x768
 * - duration: always 6
 */
export function Video01BaseText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Video01BaseText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Video01BaseText2VideoInput>(
      {
        modelId: 'minimax:1@1',
        providerId: 'runware/minimax/video-01-base',
        name: 'Video-01 Base',
        schema,
        inputReference: '#/components/schemas/Video01BaseText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          duration: 6
        })
      },
      config
    );
}

export default Video01BaseText2Video;
