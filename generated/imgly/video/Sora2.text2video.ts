import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Sora2.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x1280': { width: 720, height: 1280 }
};

/** What is sent for each duration. */
const DURATION = {
  '4': 4,
  '8': 8,
  '12': 12
};

/** The input of Sora 2, text-to-video. */
export interface Sora2Text2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x1280';
  /** Length of the video */
  duration?: '4' | '8' | '12';
}

/**
 * Sora 2, text-to-video: Video with believable physics and speech.
 *
 * AIR: openai:3@1
 *
 * Features:
 * - Physics
 * - Speech in step with the picture
 *
 * Specifications:
 * - Prompt: 1 to 4,000 characters
 * - Duration: 4 seconds, 8 seconds or 12 seconds
 * - Size: 1280x720 or 720x1280
 */
export function Sora2Text2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Sora2Text2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Sora2Text2VideoInput>(
      {
        modelId: 'openai:3@1',
        providerId: 'runware/openai/sora-2',
        name: 'Sora 2',
        schema,
        inputReference: '#/components/schemas/Sora2Text2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default Sora2Text2Video;
