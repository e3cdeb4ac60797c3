import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './ViduQ1Classic.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick, when } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 }
};

/** The input of Vidu Q1 Classic, image-to-video. */
export interface ViduQ1ClassicImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** Width and height of the video */
  format?: '1920x1080';
  /** The image that the video ends with */
  end_image_url?: string;
}

/**
 * Vidu Q1 Classic, image-to-video: Fills in the motion between two images.
 *
 * AIR: vidu:1@0
 *
 * Specifications:
 * - Source Image: first frame
 * - End Image: last frame
 * - Size: from the source image, 1920x1080
 * - duration: always 5
 */
export function ViduQ1ClassicImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ1ClassicImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<ViduQ1ClassicImage2VideoInput>(
      {
        modelId: 'vidu:1@0',
        providerId: 'runware/vidu/vidu-q1-classic/image2video',
        name: 'Vidu Q1 Classic',
        schema,
        inputReference: '#/components/schemas/ViduQ1ClassicImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url', 'end_image_url'],
        sizeInput: 'format',
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1920, height: 1080 }
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

export default ViduQ1ClassicImage2Video;
