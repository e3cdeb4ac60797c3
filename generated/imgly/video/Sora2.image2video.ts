import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Sora2.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x1280': { width: 720, height: 1280 }
};

/** What is sent for each duration. */
const DURATION = {
  '4': 4,
  '8': 8,
  '12': 12
};

/** The input of Sora 2, image-to-video. */
export interface Sora2Image2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x1280';
  /** Length of the video */
  duration?: '4' | '8' | '12';
}

/**
 * Sora 2, image-to-video: Video with believable physics and speech.
 *
 * AIR: openai:3@1
 *
 * Features:
 * - Physics
 * - Speech in step with the picture
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 1 to 4,000 characters
 * - Duration: 4 seconds, 8 seconds or 12 seconds
 * - Size: from the source image, 1280x720 or 720x1280
 */
export function Sora2Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Sora2Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Sora2Image2VideoInput>(
      {
        modelId: 'openai:3@1',
        providerId: 'runware/openai/sora-2/image2video',
        name: 'Sora 2',
        schema,
        inputReference: '#/components/schemas/Sora2Image2VideoInput',
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

export default Sora2Image2Video;
