import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './ViduQ1.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1080': { width: 1080, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** The input of Vidu Q1, image-to-video. */
export interface ViduQ1Image2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1920x1080' | '1080x1080' | '1080x1920';
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Vidu Q1, image-to-video: Full HD video from a text or an image.
 *
 * AIR: vidu:1@1
 *
 * Features:
 * - Music on request
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 3,000 characters
 * - End Image: last frame
 * - Size: from the source image, 1920x1080, 1080x1080 or 1080x1920
 * - duration: always 5
 */
export function ViduQ1Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ1Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<ViduQ1Image2VideoInput>(
      {
        modelId: 'vidu:1@1',
        providerId: 'runware/vidu/vidu-q1/image2video',
        name: 'Vidu Q1',
        schema,
        inputReference: '#/components/schemas/ViduQ1Image2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url', 'end_image_url'],
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
          duration: 5
        })
      },
      config
    );
}

export default ViduQ1Image2Video;
