import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Seedream45.text2image.json';
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

/** The input of Seedream 4.5, text-to-image. */
export interface Seedream45Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * Seedream 4.5, text-to-image: Successor of Seedream 4.0 for production work in 2K and 4K.
 *
 * AIR: bytedance:seedream@4.5
 *
 * Features:
 * - Better faces and small text
 * - Fusion of several images
 * - Series of images
 *
 * Specifications:
 * - Prompt: 1 to 2,000 characters
 * - Size: 3,686,400 to 16,777,216 pixels in all, ratio 1:16 to 16:1
 */
export function Seedream45(
  config: RunwareProviderConfiguration
): RunwareProvider<Seedream45Input> {
  return async ({ cesdk }) =>
    createImageProvider<Seedream45Input>(
      {
        modelId: 'bytedance:seedream@4.5',
        providerId: 'runware/bytedance/seedream-4-5',
        name: 'Seedream 4.5',
        schema,
        inputReference: '#/components/schemas/Seedream45Input',
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

export default Seedream45;
