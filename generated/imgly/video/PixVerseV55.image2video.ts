import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './PixVerseV55.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '360p': {
    '16:9': { width: 640, height: 360 },
    '4:3': { width: 480, height: 360 },
    '1:1': { width: 360, height: 360 },
    '3:4': { width: 360, height: 480 },
    '9:16': { width: 360, height: 640 }
  },
  '540p': {
    '16:9': { width: 960, height: 540 },
    '4:3': { width: 720, height: 540 },
    '1:1': { width: 540, height: 540 },
    '3:4': { width: 540, height: 720 },
    '9:16': { width: 540, height: 960 }
  },
  '720p': {
    '16:9': { width: 1280, height: 720 },
    '4:3': { width: 960, height: 720 },
    '1:1': { width: 720, height: 720 },
    '3:4': { width: 720, height: 960 },
    '9:16': { width: 720, height: 1280 }
  },
  '1080p': {
    '16:9': { width: 1920, height: 1080 },
    '4:3': { width: 1440, height: 1080 },
    '1:1': { width: 1080, height: 1080 },
    '3:4': { width: 1080, height: 1440 },
    '9:16': { width: 1080, height: 1920 }
  }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '8': 8,
  '10': 10
};

/** The input of PixVerse v5.5, image-to-video. */
export interface PixVerseV55Image2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** How fine the picture is */
  resolution?: '360p' | '540p' | '720p' | '1080p';
  /** What the video should not show */
  negative_prompt?: string;
  /** Length of the video */
  duration?: '5' | '8' | '10';
  /** Adds a sound track to the video */
  generate_audio?: boolean;
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * PixVerse v5.5, image-to-video: Video with sound and several shots.
 *
 * AIR: pixverse:1@6
 *
 * Features:
 * - Sound made together with the picture
 * - Several shots in one video
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 2,048 characters
 * - Negative Prompt: 2 to 2,048 characters
 * - Duration: 5 seconds, 8 seconds or 10 seconds
 * - End Image: last frame
 * - Size: from the source image, one of 20
 */
export function PixVerseV55Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<PixVerseV55Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<PixVerseV55Image2VideoInput>(
      {
        modelId: 'pixverse:1@6',
        providerId: 'runware/pixverse/pixverse-v5-5/image2video',
        name: 'PixVerse v5.5',
        schema,
        inputReference: '#/components/schemas/PixVerseV55Image2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url', 'end_image_url'],
        sizeInput: 'aspect_ratio',
        dimensionConstraints: (input) => ({
          sizes: pick(SIZES, input.resolution)
        }),
        quickActions: {
          'ly.img.createVideo': {
            image_url: 'uri'
          }
        },
        tiers: {
          '1080p': [
            '1920x1080',
            '1440x1080',
            '1080x1080',
            '1080x1440',
            '1080x1920'
          ]
        },
        rules: [
          {
            when: { 'size.tier': { const: '1080p' } },
            then: { duration: { maximum: 8 } },
            why: '10 s is not available at 1080p'
          }
        ],
        mapInput: (input) => ({
          ...pick(pick(SIZES, input.resolution), input.aspect_ratio),
          positivePrompt: input.prompt,
          negativePrompt: input.negative_prompt,
          frameImages: [
            {
              inputImage: input.image_url,
              frame: 'first'
            },
            when(input.end_image_url, {
              inputImage: input.end_image_url,
              frame: 'last'
            })
          ],
          duration: pick(DURATION, input.duration),
          providerSettings: {
            pixverse: {
              audio: input.generate_audio
            }
          }
        })
      },
      config
    );
}

export default PixVerseV55Image2Video;
