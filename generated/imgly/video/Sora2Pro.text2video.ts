import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Sora2Pro.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x1280': { width: 720, height: 1280 },
  '1792x1024': { width: 1792, height: 1024 },
  '1024x1792': { width: 1024, height: 1792 }
};

/** What is sent for each duration. */
const DURATION = {
  '4': 4,
  '8': 8,
  '12': 12
};

/** The input of Sora 2 Pro, text-to-video. */
export interface Sora2ProText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x1280' | '1792x1024' | '1024x1792';
  /** Length of the video */
  duration?: '4' | '8' | '12';
}

/**
 * Sora 2 Pro, text-to-video: Sora 2 in higher quality, with more sizes.
 *
 * AIR: openai:3@2
 *
 * Features:
 * - Physics
 * - Speech in step with the picture
 *
 * Specifications:
 * - Prompt: 1 to 4,000 characters
 * - Duration: 4 seconds, 8 seconds or 12 seconds
 * - Size: 1280x720, 720x1280, 1792x1024 or 1024x1792
 */
export function Sora2ProText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Sora2ProText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Sora2ProText2VideoInput>(
      {
        modelId: 'openai:3@2',
        providerId: 'runware/openai/sora-2-pro',
        name: 'Sora 2 Pro',
        schema,
        inputReference: '#/components/schemas/Sora2ProText2VideoInput',
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

export default Sora2ProText2Video;
