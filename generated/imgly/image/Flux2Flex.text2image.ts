import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Flux2Flex.text2image.json';
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

/** The input of FLUX.2 [flex], text-to-image. */
export interface Flux2FlexInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * FLUX.2 [flex], text-to-image: FLUX.2 tier for typography and layout, with control over the sampling.
 *
 * AIR: bfl:6@1
 *
 * Features:
 * - Prompt upsampling
 * - Steps and CFG control
 * - Strong text rendering
 *
 * Specifications:
 * - Prompt: 1 to 3,000 characters
 * - Size: 256 to 1920 pixels a side, multiples of 16
 */
export function Flux2Flex(
  config: RunwareProviderConfiguration
): RunwareProvider<Flux2FlexInput> {
  return async ({ cesdk }) =>
    createImageProvider<Flux2FlexInput>(
      {
        modelId: 'bfl:6@1',
        providerId: 'runware/bfl/flux-2-flex',
        name: 'FLUX.2 [flex]',
        schema,
        inputReference: '#/components/schemas/Flux2FlexInput',
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

export default Flux2Flex;
