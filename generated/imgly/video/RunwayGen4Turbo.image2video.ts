import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './RunwayGen4Turbo.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 960, height: 960 },
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
  '4:3': { width: 1104, height: 832 },
  '3:4': { width: 832, height: 1104 }
};

/** The input of Runway Gen-4 Turbo, image-to-video. */
export interface RunwayGen4TurboImage2VideoInput {
  /** The image that the video starts with */
  image_url: string;
  /** What should move and happen in the video */
  prompt?: string;
  /** Shape of the video */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
  /** Length of the video */
  duration?: number;
}

/**
 * Runway Gen-4 Turbo, image-to-video: Fast video from an image.
 *
 * AIR: runway:1@1
 *
 * Specifications:
 * - Source Image: first frame
 * - Prompt: 1 to 1,000 characters
 * - Size: from the source image, one of 6
 */
export function RunwayGen4TurboImage2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<RunwayGen4TurboImage2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<RunwayGen4TurboImage2VideoInput>(
      {
        modelId: 'runway:1@1',
        providerId: 'runware/runway/runway-gen-4-turbo/image2video',
        name: 'Runway Gen-4 Turbo',
        schema,
        inputReference: '#/components/schemas/RunwayGen4TurboImage2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        sizeInput: 'aspect_ratio',
        dimensionConstraints: {
          sizes: {
            '16:9': { width: 1280, height: 720 },
            '9:16': { width: 720, height: 1280 },
            '4:3': { width: 1104, height: 832 },
            '3:4': { width: 832, height: 1104 },
            '1:1': { width: 960, height: 960 },
            '21:9': { width: 1584, height: 672 }
          }
        },
        quickActions: {
          'ly.img.createVideo': {
            image_url: 'uri'
          }
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.aspect_ratio),
          positivePrompt: input.prompt,
          inputs: {
            frameImages: [
              {
                image: input.image_url,
                frame: 'first'
              }
            ]
          },
          duration: input.duration
        })
      },
      config
    );
}

export default RunwayGen4TurboImage2Video;
