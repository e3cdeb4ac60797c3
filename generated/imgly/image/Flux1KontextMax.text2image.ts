import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1KontextMax.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1024, height: 1024 },
  '16:9': { width: 1392, height: 752 },
  '9:16': { width: 752, height: 1392 },
  '4:3': { width: 1184, height: 880 },
  '3:4': { width: 880, height: 1184 }
};

/** The input of FLUX.1 Kontext [max], text-to-image. */
export interface Flux1KontextMaxInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.1 Kontext [max], text-to-image: Best tier of FLUX.1 Kontext, with better lettering.
 *
 * AIR: bfl:4@1
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function Flux1KontextMax(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1KontextMaxInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1KontextMaxInput>(
      {
        modelId: 'bfl:4@1',
        providerId: 'runware/bfl/flux-1-kontext-max',
        name: 'FLUX.1 Kontext [max]',
        schema,
        inputReference: '#/components/schemas/Flux1KontextMaxInput',
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

export default Flux1KontextMax;
