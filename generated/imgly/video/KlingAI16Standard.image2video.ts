import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI16Standard.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x720': { width: 720, height: 720 },
  '720x1280': { width: 720, height: 1280 }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of KlingAI 1.6 Standard, image-to-video. */
export interface KlingAI16StandardImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x720' | '720x1280';
  /** What the video should not show */
  negative_prompt?: string;
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 1.6 Standard, image-to-video: KlingAI 1.6 in its low-priced tier.
 *
 * AIR: klingai:3@1
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 2,500 characters
 * - Negative Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 * - Size: from the source image, 1280x720, 720x720 or 720x1280
 */
export function KlingAI16StandardImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI16StandardImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI16StandardImage2VideoInput>(
      {
        modelId: 'klingai:3@1',
        providerId: 'runware/klingai/klingai-1-6-standard/image2video',
        name: 'KlingAI 1.6 Standard',
        schema,
        inputReference:
          '#/components/schemas/KlingAI16StandardImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        sizeInput: 'format',
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1280, height: 720 },
            '1:1': { width: 720, height: 720 },
            '9:16': { width: 720, height: 1280 }
          }
        },
        quickActions: {
          'ly.img.createVideo': {
            image_url: 'uri'
          }
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          negativePrompt: input.negative_prompt,
          frameImages: [
            {
              inputImage: input.image_url,
              frame: 'first'
            }
          ],
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default KlingAI16StandardImage2Video;
