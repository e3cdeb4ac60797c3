import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Seedream4.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 2048, height: 2048 },
  '16:9': { width: 2560, height: 1440 },
  '9:16': { width: 1440, height: 2560 },
  '4:3': { width: 2304, height: 1728 },
  '3:4': { width: 1728, height: 2304 }
};

/** The input of Seedream 4.0, text-to-image. */
export interface Seedream4Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Seedream 4.0, text-to-image: Image generation and editing in 2K and 4K, with series of images.
 *
 * AIR: bytedance:5@0
 *
 * Features:
 * - Series of images
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Size: one of 17
 */
export function Seedream4(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedream4Input> {
  return async ({ cesdk }) =>
    createImageProvider<Seedream4Input>(
      {
        modelId: 'bytedance:5@0',
        providerId: 'runware/bytedance/seedream-4',
        name: 'Seedream 4.0',
        schema,
        inputReference: '#/components/schemas/Seedream4Input',
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

export default Seedream4;
