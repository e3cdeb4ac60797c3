import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Ltx2Fast.text2video.json';
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

/** The input of LTX-2 Fast, text-to-video. */
export interface Ltx2FastText2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1920x1080' | '2560x1440' | '3840x2160';
  /** Length of the video */
  duration?: '6' | '8' | '10';
  /** Adds a sound track to the video */
  generate_audio?: boolean;
}

/**
 * LTX-2 Fast, text-to-video: The faster tier of LTX-2, up to 4K.
 *
 * AIR: lightricks:2@1
 *
 * Features:
 * - Sound made together with the picture
 *
 * Specifications:
 * - Prompt: 2 to 10,000 characters
 * - Duration: 6 seconds, 8 seconds or 10 seconds
 * - Size: 1920x1080, 2560x1440 or 3840x2160
 */
export function Ltx2FastText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Ltx2FastText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Ltx2FastText2VideoInput>(
      {
        modelId: 'lightricks:2@1',
        providerId: 'runware/lightricks/ltx-2-fast',
        name: 'LTX-2 Fast',
        schema,
        inputReference: '#/components/schemas/Ltx2FastText2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
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

export default Ltx2FastText2Video;
