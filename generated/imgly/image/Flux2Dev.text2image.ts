import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux2Dev.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '4:3': { width: 1152, height: 896 },
  '3:4': { width: 896, height: 1152 }
};

/** The input of FLUX.2 [dev], text-to-image. */
export interface Flux2DevInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.2 [dev], text-to-image: Open-weights FLUX.2, hosted by Runware, with control over the sampling.
 *
 * AIR: runware:400@1
 *
 * Features:
 * - Steps and CFG control
 * - Acceleration presets
 *
 * Specifications:
 * - Prompt: 1 to 10,000 characters
 * - Size: 512 to 2048 pixels a side, multiples of 16
 */
export function Flux2Dev(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux2DevInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux2DevInput>(
      {
        modelId: 'runware:400@1',
        providerId: 'runware/bfl/flux-2-dev',
        name: 'FLUX.2 [dev]',
        schema,
        inputReference: '#/components/schemas/Flux2DevInput',
        cesdk,
        panel: {
          history: 'Generated From Text'
        },
        mapInput: (input) => ({
          ...pick(SIZES, input.aspect_ratio),
          positivePrompt: input.prompt
        })
      },
      config
    );
}

export default Flux2Dev;
