import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI15Standard.image2video.json';
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

/** The input of KlingAI 1.5 Standard, image-to-video. */
export interface KlingAI15StandardImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x720' | '720x1280';
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 1.5 Standard, image-to-video: KlingAI 1.5 in its low-priced tier, from an image.
 *
 * AIR: klingai:2@1
 *
 * Specifications:
 * - Source Image: first frame
 * - Duration: 5 seconds or 10 seconds
 * - Size: from the source image, 1280x720, 720x720 or 720x1280
 */
export function KlingAI15StandardImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI15StandardImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI15StandardImage2VideoInput>(
      {
        modelId: 'klingai:2@1',
        providerId: 'runware/klingai/klingai-1-5-standard/image2video',
        name: 'KlingAI 1.5 Standard',
        schema,
        inputReference:
          '#/components/schemas/KlingAI15StandardImage2VideoInput',
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

export default KlingAI15StandardImage2Video;
