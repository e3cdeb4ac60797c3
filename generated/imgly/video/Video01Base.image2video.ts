import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Video01Base.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1366x768': { width: 1366, height: 768 }
};

/** The input of Video-01 Base, image-to-video. */
export interface Video01BaseImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1366x768';
}

/**
 * Video-01 Base, image-to-video: MiniMax's basic video model.
 *
 * AIR: minimax:1@1
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 2,000 characters
 * - Size: from the source image, 1366x768
 * - duration: always 6
 */
export function Video01BaseImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Video01BaseImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Video01BaseImage2VideoInput>(
      {
        modelId: 'minimax:1@1',
        providerId: 'runware/minimax/video-01-base/image2video',
        name: 'Video-01 Base',
        schema,
        inputReference: '#/components/schemas/Video01BaseImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        sizeInput: 'format',
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1366, height: 768 }
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
          frameImages: [
            {
              inputImage: input.image_url,
              frame: 'first'
            }
          ],
          duration: 6
        })
      },
      config
    );
}

export default Video01BaseImage2Video;
