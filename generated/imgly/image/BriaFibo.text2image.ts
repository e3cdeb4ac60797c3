import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BriaFibo.text2image.json';
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

/** The input of Bria FIBO, text-to-image. */
export interface BriaFiboInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Bria FIBO, text-to-image: Images from a prompt that is first expanded to a structured description.
 *
 * AIR: bria:20@1
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function BriaFibo(
  config: RunwareProviderConfiguration
): RunwareProvider<BriaFiboInput> {
  return async ({ cesdk }) =>
    createImageProvider<BriaFiboInput>(
      {
        modelId: 'bria:20@1',
        providerId: 'runware/bria/bria-fibo',
        name: 'Bria FIBO',
        schema,
        inputReference: '#/components/schemas/BriaFiboInput',
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

export default BriaFibo;
