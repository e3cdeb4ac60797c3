import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './ViduQ2Pro.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { when } from './utils';

/** The input of Vidu Q2 Pro, image-to-video. */
export interface ViduQ2ProImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Length of the video */
  duration?: number;
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Vidu Q2 Pro, image-to-video: The better tier of Vidu Q2.
 *
 * AIR: vidu:3@1
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 3,000 characters
 * - End Image: last frame
 * - Size: chosen by the model
 */
export function ViduQ2ProImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ2ProImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<ViduQ2ProImage2VideoInput>(
      {
        modelId: 'vidu:3@1',
        providerId: 'runware/vidu/vidu-q2-pro/image2video',
        name: 'Vidu Q2 Pro',
        schema,
        inputReference: '#/components/schemas/ViduQ2ProImage2VideoInput',
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
          duration: input.duration
        })
      },
      config
    );
}

export default ViduQ2ProImage2Video;
