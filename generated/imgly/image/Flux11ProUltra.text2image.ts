import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux11ProUltra.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 2048, height: 2048 },
  '16:9': { width: 2752, height: 1536 },
  '9:16': { width: 1536, height: 2752 },
  '4:3': { width: 2368, height: 1792 },
  '3:4': { width: 1792, height: 2368 }
};

/** The input of FLUX.1.1 Pro Ultra, text-to-image. */
export interface Flux11ProUltraInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.1.1 Pro Ultra, text-to-image: FLUX.1.1 in about 4 megapixels, from text alone.
 *
 * AIR: bfl:2@2
 *
 * Features:
 * - Raw mode for a more natural look
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function Flux11ProUltra(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux11ProUltraInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux11ProUltraInput>(
      {
        modelId: 'bfl:2@2',
        providerId: 'runware/bfl/flux-1-1-pro-ultra',
        name: 'FLUX.1.1 Pro Ultra',
        schema,
        inputReference: '#/components/schemas/Flux11ProUltraInput',
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

export default Flux11ProUltra;
