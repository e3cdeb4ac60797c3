import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Sora2Pro.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x1280': { width: 720, height: 1280 },
  '1792x1024': { width: 1792, height: 1024 },
  '1024x1792': { width: 1024, height: 1792 }
};

/** What is sent for each duration. */
const DURATION = {
  '4': 4,
  '8': 8,
  '12': 12
};

/** The input of Sora 2 Pro, image-to-video. */
export interface Sora2ProImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x1280' | '1792x1024' | '1024x1792';
  /** Length of the video */
  duration?: '4' | '8' | '12';
}

/**
 * Sora 2 Pro, image-to-video: Sora 2 in higher quality, with more sizes.
 *
 * AIR: openai:3@2
 *
 * Features:
 * - Physics
 * - Speech in step with the picture
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 1 to 4,000 characters
 * - Duration: 4 seconds, 8 seconds or 12 seconds
 * - Size: from the source image, 1280x720, 720x1280, 1792x1024 or 1024x1792
 */
export function Sora2ProImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Sora2ProImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Sora2ProImage2VideoInput>(
      {
        modelId: 'openai:3@2',
        providerId: 'runware/openai/sora-2-pro/image2video',
        name: 'Sora 2 Pro',
        schema,
        inputReference: '#/components/schemas/Sora2ProImage2VideoInput',
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

export default Sora2ProImage2Video;
