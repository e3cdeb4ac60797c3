import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Vidu15.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '360p': {
    '16:9': { width: 640, height: 360 },
    '1:1': { width: 360, height: 360 },
    '9:16': { width: 360, height: 640 }
  },
  '720p': {
    '16:9': { width: 1280, height: 720 },
    '1:1': { width: 720, height: 720 },
    '9:16': { width: 720, height: 1280 }
  },
  '1080p': {
    '16:9': { width: 1920, height: 1080 },
    '1:1': { width: 1080, height: 1080 },
    '9:16': { width: 1080, height: 1920 }
  }
};

/** What is sent for each duration. */
const DURATION = {
  '4': 4,
  '8': 8
};

/** The input of Vidu 1.5, text-to-video. */
export interface Vidu15Text2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16';
  /** How fine the picture is */
  resolution?: '360p' | '720p' | '1080p';
  /** Length of the video */
  duration?: '4' | '8';
}

/**
 * Vidu 1.5, text-to-video: Video from a text, an image or a reference image.
 *
 * AIR: vidu:1@5
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Duration: 4 seconds or 8 seconds
 * - Size: one of 9
 */
export function Vidu15Text2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Vidu15Text2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Vidu15Text2VideoInput>(
      {
        modelId: 'vidu:1@5',
        providerId: 'runware/vidu/vidu-1-5',
        name: 'Vidu 1.5',
        schema,
        inputReference: '#/components/schemas/Vidu15Text2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        tiers: {
          '360p': ['640x360', '360x360', '360x640'],
          '1080p': ['1920x1080', '1080x1080', '1080x1920']
        },
        rules: [
          {
            when: { 'size.tier': { enum: ['360p', '1080p'] } },
            then: { duration: { maximum: 4 } },
            why: '8 s is only available at 720p'
          }
        ],
        mapInput: (input) => ({
          ...pick(pick(SIZES, input.resolution), input.aspect_ratio),
          positivePrompt: input.prompt,
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default Vidu15Text2Video;
