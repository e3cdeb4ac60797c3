import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Veo31Fast.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1280x720': { width: 1280, height: 720 },
  '720x1280': { width: 720, height: 1280 },
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** The input of Veo 3.1 Fast, text-to-video. */
export interface Veo31FastText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1280x720' | '720x1280' | '1920x1080' | '1080x1920';
  /** Adds a sound track to the video */
  generate_audio?: boolean;
}

/**
 * Veo 3.1 Fast, text-to-video: Faster variant of Veo 3.1, with sound.
 *
 * AIR: google:3@3
 *
 * Features:
 * - Sound made together with the picture
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: 1280x720, 720x1280, 1920x1080 or 1080x1920
 * - duration: always 8
 * - fps: always 24
 */
export function Veo31FastText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Veo31FastText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Veo31FastText2VideoInput>(
      {
        modelId: 'google:3@3',
        providerId: 'runware/google/veo-3.1-fast',
        name: 'Veo 3.1 Fast',
        schema,
        inputReference: '#/components/schemas/Veo31FastText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          duration: 8,
          fps: 24,
          providerSettings: {
            google: {
              generateAudio: input.generate_audio
            }
          }
        })
      },
      config
    );
}

export default Veo31FastText2Video;
