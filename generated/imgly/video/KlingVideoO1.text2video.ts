import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingVideoO1.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '1440x1440': { width: 1440, height: 1440 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of Kling VIDEO O1, text-to-video. */
export interface KlingVideoO1Text2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1920x1080' | '1440x1440' | '1080x1920';
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * Kling VIDEO O1, text-to-video: Makes a video from a text, from images, or from another video.
 *
 * AIR: klingai:kling@o1
 *
 * Features:
 * - Edits a video by instruction
 * - Keeps the look of people and things in reference images
 *
 * Specifications:
 * - Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 * - Size: 1920x1080, 1440x1440 or 1080x1920
 */
export function KlingVideoO1Text2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingVideoO1Text2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingVideoO1Text2VideoInput>(
      {
        modelId: 'klingai:kling@o1',
        providerId: 'runware/klingai/kling-video-o1',
        name: 'Kling VIDEO O1',
        schema,
        inputReference: '#/components/schemas/KlingVideoO1Text2VideoInput',
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

export default KlingVideoO1Text2Video;
