import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Seedance1Pro.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '480p': {
    '16:9': { width: 864, height: 480 },
    '4:3': { width: 736, height: 544 },
    '1:1': { width: 640, height: 640 },
    '3:4': { width: 544, height: 736 },
    '9:16': { width: 480, height: 864 },
    '9:21': { width: 416, height: 960 },
    '21:9': { width: 960, height: 416 }
  },
  '1080p': {
    '16:9': { width: 1920, height: 1088 },
    '4:3': { width: 1664, height: 1248 },
    '1:1': { width: 1440, height: 1440 },
    '3:4': { width: 1248, height: 1664 },
    '9:16': { width: 1088, height: 1920 },
    '9:21': { width: 928, height: 2176 },
    '21:9': { width: 2176, height: 928 }
  }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of Seedance 1.0 Pro, text-to-video. */
export interface Seedance1ProText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** How fine the picture is */
  resolution?: '480p' | '1080p';
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * Seedance 1.0 Pro, text-to-video: Video of several shots, up to full HD.
 *
 * AIR: bytedance:2@1
 *
 * Features:
 * - Several shots in one video
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Duration: 5 seconds or 10 seconds
 * - Size: one of 14
 */
export function Seedance1ProText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedance1ProText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Seedance1ProText2VideoInput>(
      {
        modelId: 'bytedance:2@1',
        providerId: 'runware/bytedance/seedance-1-pro',
        name: 'Seedance 1.0 Pro',
        schema,
        inputReference: '#/components/schemas/Seedance1ProText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(pick(SIZES, input.resolution), input.aspect_ratio),
          positivePrompt: input.prompt,
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default Seedance1ProText2Video;
