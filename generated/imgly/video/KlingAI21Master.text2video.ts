import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI21Master.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1080': { width: 1080, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of KlingAI 2.1 Master, text-to-video. */
export interface KlingAI21MasterText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1920x1080' | '1080x1080' | '1080x1920';
  /** What the video should not show */
  negative_prompt?: string;
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 2.1 Master, text-to-video: The best tier of KlingAI 2.1, in full HD.
 *
 * AIR: klingai:5@3
 *
 * Specifications:
 * - Prompt: 2 to 2,500 characters
 * - Negative Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 * - Size: 1920x1080, 1080x1080 or 1080x1920
 */
export function KlingAI21MasterText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI21MasterText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI21MasterText2VideoInput>(
      {
        modelId: 'klingai:5@3',
        providerId: 'runware/klingai/klingai-2-1-master',
        name: 'KlingAI 2.1 Master',
        schema,
        inputReference: '#/components/schemas/KlingAI21MasterText2VideoInput',
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

export default KlingAI21MasterText2Video;
