import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './Ltx2Pro.text2video.json';
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

/** The input of LTX-2 Pro, text-to-video. */
export interface Ltx2ProText2VideoInput {
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
 * LTX-2 Pro, text-to-video: The better tier of LTX-2, up to 4K.
 *
 * AIR: lightricks:2@0
 *
 * Features:
 * - Sound made together with the picture
 *
 * Specifications:
 * - Prompt: 2 to 10,000 characters
 * - Duration: 6 seconds, 8 seconds or 10 seconds
 * - Size: 1920x1080, 2560x1440 or 3840x2160
 */
export function Ltx2ProText2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<Ltx2ProText2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<Ltx2ProText2VideoInput>(
      {
        modelId: 'lightricks:2@0',
        providerId: 'runware/lightricks/ltx-2-pro',
        name: 'LTX-2 Pro',
        schema,
        inputReference: '#/components/schemas/Ltx2ProText2VideoInput',
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

export default Ltx2ProText2Video;
