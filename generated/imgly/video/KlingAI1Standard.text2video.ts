import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI1Standard.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x720': { width: 720, height: 720 },
  '720x1280': { width: 720, height: 1280 }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of KlingAI 1.0 Standard, text-to-video. */
export interface KlingAI1StandardText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x720' | '720x1280';
  /** What the video should not show */
  negative_prompt?: string;
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 1.0 Standard, text-to-video: The first KlingAI, in its low-priced tier.
 *
 * AIR: klingai:1@1
 *
 * Specifications:
 * - Prompt: 2 to 2,500 characters
 * - Negative Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 * - Size: 1280x720, 720x720 or 720x1280
 */
export function KlingAI1StandardText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI1StandardText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI1StandardText2VideoInput>(
      {
        modelId: 'klingai:1@1',
        providerId: 'runware/klingai/klingai-1-standard',
        name: 'KlingAI 1.0 Standard',
        schema,
        inputReference: '#/components/schemas/KlingAI1StandardText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          negativePrompt: input.negative_prompt,
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default KlingAI1StandardText2Video;
