import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './OmniHuman1.image2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of OmniHuman-1, image-to-video. */
export interface OmniHuman1Image2VideoInput {
  /** The person who speaks */
  image_url: string;
  /** The sound that the lips follow */
  audio_url: string;
}

/**
 * OmniHuman-1, image-to-video: A talking person from one image and one sound track.
 *
 * AIR: bytedance:5@1
 *
 * Features:
 * - Lip sync
 */
export function OmniHuman1Image2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<OmniHuman1Image2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<OmniHuman1Image2VideoInput>(
      {
        modelId: 'bytedance:5@1',
        providerId: 'runware/bytedance/omnihuman-1/image2video',
        name: 'OmniHuman-1',
        schema,
        inputReference: '#/components/schemas/OmniHuman1Image2VideoInput',
        cesdk,
        panel: {
          imageSelection: 'Select Image To Animate',
          history: 'Generated From Image'
        },
        images: ['image_url'],
        mapInput: (input) => ({
          referenceImages: [input.image_url],
          inputAudios: [input.audio_url]
        })
      },
      config
    );
}

export default OmniHuman1Image2Video;
