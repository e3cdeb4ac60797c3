import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './ViduQ1.text2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1920x1080': { width: 1920, height: 1080 },
  '1080x1080': { width: 1080, height: 1080 },
  '1080x1920': { width: 1080, height: 1920 }
};

/** The input of Vidu Q1, text-to-video. */
export interface ViduQ1Text2VideoInput {
  /** What the video should show */
  prompt: string;
  /** Width and height of the video */
  format?: '1920x1080' | '1080x1080' | '1080x1920';
}

/**
 * Vidu Q1, text-to-video: Full HD video from a text or an image.
 *
 * AIR: vidu:1@1
 *
 * Features:
 * - Music on request
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: 1920x1080, 1080x1080 or 1080x1920
 * - duration: always 5
 */
export function ViduQ1Text2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ1Text2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<ViduQ1Text2VideoInput>(
      {
        modelId: 'vidu:1@1',
        providerId: 'runware/vidu/vidu-q1',
        name: 'Vidu Q1',
        schema,
        inputReference: '#/components/schemas/ViduQ1Text2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.format),
          positivePrompt: input.prompt,
          duration: 5
        })
      },
      config
    );
}

export default ViduQ1Text2Video;
