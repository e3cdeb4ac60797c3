import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingVideoO1.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

/** What is sent for each duration. */
const DURATION = {
  '5': 5,
  '10': 10
};

/** The input of Kling VIDEO O1, image-to-video. */
export interface KlingVideoO1Image2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Length of the video */
  duration?: '5' | '10';
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Kling VIDEO O1, image-to-video: Makes a video from a text, from images, or from another video.
 *
 * AIR: klingai:kling@o1
 *
 * Features:
 * - Edits a video by instruction
 * - Keeps the look of people and things in reference images
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 2,500 characters
 * - Duration: 5 seconds or 10 seconds
 * - End Image: last frame
 */
export function KlingVideoO1Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingVideoO1Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingVideoO1Image2VideoInput>(
      {
        modelId: 'klingai:kling@o1',
        providerId: 'runware/klingai/kling-video-o1/image2video',
        name: 'Kling VIDEO O1',
        schema,
        inputReference: '#/components/schemas/KlingVideoO1Image2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url', 'end_image_url'],
        quickActions: {
          'ly.img.createVideo': {
            image_url: 'uri'
          }
        },
        mapInput: (input) => ({
          positivePrompt: input.prompt,
          inputs: {
            frameImages: [
              {
                image: input.image_url,
                frame: 'first'
              },
              when(input.end_image_url, {
                image: input.end_image_url,
                frame: 'last'
              })
            ]
          },
          duration: pick(DURATION, input.duration)
        })
      },
      config
    );
}

export default KlingVideoO1Image2Video;
