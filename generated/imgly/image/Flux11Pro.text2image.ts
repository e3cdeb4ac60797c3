import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux11Pro.text2image.json';
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

/** The input of FLUX.1.1 Pro, text-to-image. */
export interface Flux11ProInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.1.1 Pro, text-to-image: Professional tier of FLUX.1.1, for images from text alone.
 *
 * AIR: bfl:2@1
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: 256 to 1440 pixels a side
 */
export function Flux11Pro(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux11ProInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux11ProInput>(
      {
        modelId: 'bfl:2@1',
        providerId: 'runware/bfl/flux-1-1-pro',
        name: 'FLUX.1.1 Pro',
        schema,
        inputReference: '#/components/schemas/Flux11ProInput',
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

export default Flux11Pro;
