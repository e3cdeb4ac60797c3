import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI16Pro.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1080': { width: 1080, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of KlingAI 1.6 Pro, image-to-video. */
export interface KlingAI16ProImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** Width and height of the video */
  format?: '1920x1080' | '1080x1080' | '1080x1920';
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 1.6 Pro, image-to-video: KlingAI 1.6 in full HD, from an image.
 *
 * AIR: klingai:3@2
 *
 * Specifications:
 * - Source Image: first frame
 * - Duration: 5 seconds or 10 seconds
 * - Size: from the source image, 1920x1080, 1080x1080 or 1080x1920
 */
export function KlingAI16ProImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI16ProImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI16ProImage2VideoInput>(
      {
        modelId: 'klingai:3@2',
        providerId: 'runware/klingai/klingai-1-6-pro/image2video',
        name: 'KlingAI 1.6 Pro',
        schema,
        inputReference: '#/components/schemas/KlingAI16ProImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        sizeInput: 'format',
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1920, height: 1080 },
            '1:1': { width: 1080, height: 1080 },
            '9:16': { width: 1080, height: 1920 }
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

export default KlingAI16ProImage2Video;
