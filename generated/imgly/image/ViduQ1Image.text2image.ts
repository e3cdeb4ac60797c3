import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './ViduQ1Image.text2image.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** The sizes to choose from. */
const SIZES = {
  '1:1': { width: 1440, height: 1440 },
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 }
};

/** The input of Vidu Q1 Image, text-to-image. */
export interface ViduQ1ImageInput {
  /** What the image should show */
  prompt: string;
  /** Shape of the image */
  aspect_ratio?: '1:1' | '16:9' | '9:16';
}

/**
 * Vidu Q1 Image, text-to-image: Images from text, or blended from several references.
 *
 * AIR: vidu:q1@image
 *
 * Specifications:
 * - Prompt: 2 to 3,000 characters
 * - Size: 1920x1080, 1440x1440 or 1080x1920
 */
export function ViduQ1Image(
  config: RunwareProviderConfiguration
): RunwareProvider<ViduQ1ImageInput> {
  return async ({ cesdk }) =>
    createImageProvider<ViduQ1ImageInput>(
      {
        modelId: 'vidu:q1@image',
        providerId: 'runware/vidu/vidu-q1-image',
        name: 'Vidu Q1 Image',
        schema,
        inputReference: '#/components/schemas/ViduQ1ImageInput',
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

export default ViduQ1Image;
