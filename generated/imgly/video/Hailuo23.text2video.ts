import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Hailuo23.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1366x768': { width: 1366, height: 768 },
  '1920x1080': { width: 1920, height: 1080 }
};

/** What is sent for each duration. */
const DURATION = {
  '6': 6,
  '10': 10
};

/** The input of Hailuo 2.3, text-to-video. */
export interface Hailuo23Text2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1366x768' | '1920x1080';
  /** Length of the video */
  duration?: '6' | '10';
}

/**
 * Hailuo 2.3, text-to-video: Video with expressive motion.
 *
 * AIR: minimax:4@1
 *
 * Specifications:
 * - Prompt: 2 to 2,000 characters
 * - Duration: 6 seconds or 10 seconds
 * - Size: 1366x768 or 1920x1080
 */
export function Hailuo23Text2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Hailuo23Text2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Hailuo23Text2VideoInput>(
      {
        modelId: 'minimax:4@1',
        providerId: 'runware/minimax/hailuo-2-3',
        name: 'Hailuo 2.3',
        schema,
        inputReference: '#/components/schemas/Hailuo23Text2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        tiers: { '1080p': ['1920x1080'] },
        rules: [
          {
            when: { 'size.tier': { const: '1080p' } },
            then: { duration: { maximum: 6 } },
            why: '10 s is only available at 768p'
          }
        ],
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default Hailuo23Text2Video;
