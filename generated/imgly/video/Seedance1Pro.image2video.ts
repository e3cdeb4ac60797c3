import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Seedance1Pro.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

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

/** The input of Seedance 1.0 Pro, image-to-video. */
export interface Seedance1ProImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** How fine the picture is */
  resolution?: '480p' | '1080p';
  /** Length of the video */
  duration?: '5' | '10';
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Seedance 1.0 Pro, image-to-video: Video of several shots, up to full HD.
 *
 * AIR: bytedance:2@1
 *
 * Features:
 * - Several shots in one video
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 3,000 characters
 * - Duration: 5 seconds or 10 seconds
 * - End Image: last frame
 * - Size: from the source image, one of 14
 */
export function Seedance1ProImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedance1ProImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Seedance1ProImage2VideoInput>(
      {
        modelId: 'bytedance:2@1',
        providerId: 'runware/bytedance/seedance-1-pro/image2video',
        name: 'Seedance 1.0 Pro',
        schema,
        inputReference: '#/components/schemas/Seedance1ProImage2VideoInput',
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

export default Seedance1ProImage2Video;
