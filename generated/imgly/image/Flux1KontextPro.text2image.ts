import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux1KontextPro.text2image.json';
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

/** The input of FLUX.1 Kontext [pro], text-to-image. */
export interface Flux1KontextProInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.1 Kontext [pro], text-to-image: Images from text, and editing in several rounds.
 *
 * AIR: bfl:3@1
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function Flux1KontextPro(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux1KontextProInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux1KontextProInput>(
      {
        modelId: 'bfl:3@1',
        providerId: 'runware/bfl/flux-1-kontext-pro',
        name: 'FLUX.1 Kontext [pro]',
        schema,
        inputReference: '#/components/schemas/Flux1KontextProInput',
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

export default Flux1KontextPro;
