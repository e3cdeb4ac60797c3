import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAI25TurboStandard.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of KlingAI 2.5 Turbo Standard, image-to-video. */
export interface KlingAI25TurboStandardImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** What the video should not show */
  negative_prompt?: string;
  /** Length of the video */
  duration?: '5' | '10';
}

/**
 * KlingAI 2.5 Turbo Standard, image-to-video: KlingAI 2.5 Turbo in its low-priced tier, from an image.
 *
 * AIR: klingai:6@0
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 2,500 characters
 * - Negative Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 */
export function KlingAI25TurboStandardImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAI25TurboStandardImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAI25TurboStandardImage2VideoInput>(
      {
        modelId: 'klingai:6@0',
        providerId: 'runware/klingai/klingai-2-5-turbo-standard/image2video',
        name: 'KlingAI 2.5 Turbo Standard',
        schema,
        inputReference:
          '#/components/schemas/KlingAI25TurboStandardImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        quickActions: {
          'ly.img.createVideo': {
            image_url: 'uri'
          }
        },
        mapInput: (input) => ({
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

export default KlingAI25TurboStandardImage2Video;
