import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux2Pro.text2image.json';
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

/** The input of FLUX.2 [pro], text-to-image. */
export interface Flux2ProInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.2 [pro], text-to-image: Production FLUX.2 tier, up to 4 MP, model-managed sampling.
 *
 * AIR: bfl:5@1
 *
 * Features:
 * - Prompt upsampling
 *
 * Specifications:
 * - Prompt: 1 to 3,000 characters
 * - Size: 256 to 1920 pixels a side, multiples of 16
 */
export function Flux2Pro(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux2ProInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux2ProInput>(
      {
        modelId: 'bfl:5@1',
        providerId: 'runware/bfl/flux-2-pro',
        name: 'FLUX.2 [pro]',
        schema,
        inputReference: '#/components/schemas/Flux2ProInput',
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

export default Flux2Pro;
