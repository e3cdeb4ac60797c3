import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './ViduQ2Pro.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '360p': {
    '16:9': { width: 640, height: 352 },
    '4:3': { width: 544, height: 400 },
    '1:1': { width: 480, height: 480 },
    '3:4': { width: 400, height: 544 },
    '9:16': { width: 352, height: 640 }
  },
  '540p': {
    '16:9': { width: 960, height: 528 },
    '4:3': { width: 816, height: 608 },
    '1:1': { width: 720, height: 720 },
    '3:4': { width: 608, height: 816 },
    '9:16': { width: 528, height: 960 }
  },
  '720p': {
    '16:9': { width: 1280, height: 720 },
    '4:3': { width: 1104, height: 816 },
    '1:1': { width: 960, height: 960 },
    '3:4': { width: 816, height: 1104 },
    '9:16': { width: 720, height: 1280 }
  },
  '1080p': {
    '16:9': { width: 1920, height: 1080 },
    '4:3': { width: 1674, height: 1238 },
    '1:1': { width: 1440, height: 1440 },
    '3:4': { width: 1238, height: 1674 },
    '9:16': { width: 1080, height: 1920 }
  }
};

/** The input of Vidu Q2 Pro, text-to-video. */
export interface ViduQ2ProText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** How fine the picture is */
  resolution?: '360p' | '540p' | '720p' | '1080p';
  /** Length of the video */
  duration?: number;
}

/**
 * Vidu Q2 Pro, text-to-video: The better tier of Vidu Q2.
 *
 * AIR: vidu:3@1
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 20
 */
export function ViduQ2ProText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ2ProText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<ViduQ2ProText2VideoInput>(
      {
        modelId: 'vidu:3@1',
        providerId: 'runware/vidu/vidu-q2-pro',
        name: 'Vidu Q2 Pro',
        schema,
        inputReference: '#/components/schemas/ViduQ2ProText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(pick(SIZES, input.resolution), input.aspect_ratio),
          positivePrompt: input.prompt,
          duration: input.duration
        })
      },
      config
    );
}

export default ViduQ2ProText2Video;
