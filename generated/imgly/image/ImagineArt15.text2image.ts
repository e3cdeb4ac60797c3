import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './ImagineArt15.text2image.json';
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

/** The input of ImagineArt 1.5, text-to-image. */
export interface ImagineArt15Input {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4';
}

/**
 * ImagineArt 1.5, text-to-image: Realistic images in 2K from text.
 *
 * AIR: imagineart:1@5
 *
 * Features:
 * - Lettering in the image
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: one of 9
 */
export function ImagineArt15(
  config: RunwareProviderConfiguration
): RunwareProvider<ImagineArt15Input> {
  return async ({ cesdk }) =>
    createImageProvider<ImagineArt15Input>(
      {
        modelId: 'imagineart:1@5',
        providerId: 'runware/imagineart/imagineart-1-5',
        name: 'ImagineArt 1.5',
        schema,
        inputReference: '#/components/schemas/ImagineArt15Input',
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

export default ImagineArt15;
