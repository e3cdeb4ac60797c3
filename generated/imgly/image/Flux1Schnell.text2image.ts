import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1Schnell.text2image.json';
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

/** The input of FLUX.1 [schnell], text-to-image. */
export interface Flux1SchnellInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.1 [schnell], text-to-image: Fast open-weights FLUX.1, hosted by Runware.
 *
 * AIR: runware:100@1
 *
 * Features:
 * - LoRA and ControlNet
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: 128 to 2048 pixels a side, multiples of 64
 */
export function Flux1Schnell(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1SchnellInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1SchnellInput>(
      {
        modelId: 'runware:100@1',
        providerId: 'runware/bfl/flux-1-schnell',
        name: 'FLUX.1 [schnell]',
        schema,
        inputReference: '#/components/schemas/Flux1SchnellInput',
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

export default Flux1Schnell;
