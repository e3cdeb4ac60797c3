import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Ltx2Fast.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '2560x1440': { width: 2560, height: 1440 },
  '3840x2160': { width: 3840, height: 2160 }
};

/** What is sent for each duration. */
const DURATION = {
  '6': 6,
  '8': 8,
  '10': 10
};

/** The input of LTX-2 Fast, image-to-video. */
export interface Ltx2FastImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Width and height of the video */
  format?: '1920x1080' | '2560x1440' | '3840x2160';
  /** Length of the video */
  duration?: '6' | '8' | '10';
  /** Adds a sound track to the video */
  generate_audio?: boolean;
}

/**
 * LTX-2 Fast, image-to-video: The faster tier of LTX-2, up to 4K.
 *
 * AIR: lightricks:2@1
 *
 * Features:
 * - Sound made together with the picture
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 2 to 10,000 characters
 * - Duration: 6 seconds, 8 seconds or 10 seconds
 * - Size: from the source image, 1920x1080, 2560x1440 or 3840x2160
 */
export function Ltx2FastImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Ltx2FastImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Ltx2FastImage2VideoInput>(
      {
        modelId: 'lightricks:2@1',
        providerId: 'runware/lightricks/ltx-2-fast/image2video',
        name: 'LTX-2 Fast',
        schema,
        inputReference: '#/components/schemas/Ltx2FastImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
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
          positivePrompt: input.prompt,
          frameImages: [
            {
              inputImage: input.image_url,
              frame: 'first'
            }
          ],
          duration: pick(DURATION, input.duration),
          providerSettings: {
            lightricks: {
              generateAudio: input.generate_audio
            }
          }
        })
      },
      config
    );
}

export default Ltx2FastImage2Video;
