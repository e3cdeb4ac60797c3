import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Video01Director.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1366x768': { width: 1366, height: 768 }
};

/** The input of Video-01 Director, text-to-video. */
export interface Video01DirectorText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1366x768';
}

/**
 * Video-01 Director, text-to-video: Follows camera directions in the prompt.
 *
 * AIR: minimax:2@1
 *
 * Features:
 * - Camera moves named in the prompt
 *
 * Specifications:
 * - Prompt: 2 to 2,000 characters
 * - Size: 1366x768
 * - duration: always 6
 */
export function Video01DirectorText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Video01DirectorText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Video01DirectorText2VideoInput>(
      {
        modelId: 'minimax:2@1',
        providerId: 'runware/minimax/video-01-director',
        name: 'Video-01 Director',
        schema,
        inputReference: '#/components/schemas/Video01DirectorText2VideoInput',
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

export default Video01DirectorText2Video;
