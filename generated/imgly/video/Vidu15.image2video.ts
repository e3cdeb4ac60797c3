import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Vidu15.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

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

/** The input of Vidu 1.5, image-to-video. */
export interface Vidu15Image2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16';
  /** How fine the picture is */
  resolution?: '360p' | '720p' | '1080p';
  /** Length of the video */
  duration?: '4' | '8';
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Vidu 1.5, image-to-video: Video from a text, an image or a reference image.
 *
 * AIR: vidu:1@5
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 3,000 characters
 * - Duration: 4 seconds or 8 seconds
 * - End Image: last frame
 * - Size: from the source image, one of 9
 */
export function Vidu15Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Vidu15Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Vidu15Image2VideoInput>(
      {
        modelId: 'vidu:1@5',
        providerId: 'runware/vidu/vidu-1-5/image2video',
        name: 'Vidu 1.5',
        schema,
        inputReference: '#/components/schemas/Vidu15Image2VideoInput',
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
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default Vidu15Image2Video;
