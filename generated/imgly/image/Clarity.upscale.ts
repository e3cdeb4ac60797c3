import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Clarity.upscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2
};

/** The input of Clarity, upscale. */
export interface ClarityUpscaleInput {
  /** The image to make larger */
  image_url: string;
  /** How many times larger the image becomes */
  upscale_factor?: '2';
}

/**
 * Clarity, upscale: Upscaling that a prompt can steer.
 *
 * AIR: runware:500@1
 *
 * Specifications:
 * - Scale: 2×
 */
export function ClarityUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<ClarityUpscaleInput> {
  return async ({ cesdk }) =>
    createImageProvider<ClarityUpscaleInput>(
      {
        modelId: 'runware:500@1',
        providerId: 'runware/runware/clarity/upscale',
        name: 'Clarity',
        schema,
        inputReference: '#/components/schemas/ClarityUpscaleInput',
        cesdk,
        taskType: 'upscale',
        panel: {
          imageSelection: 'Select Image To Upscale',
          history: 'Upscaled Images'
        },
        images: ['image_url'],
        mapInput: (input) => ({
          outputFormat: 'PNG',
          inputImage: input.image_url,
          upscaleFactor: pick(UPSCALE_FACTOR, input.upscale_factor)
        })
      },
      config
    );
}

export default ClarityUpscale;
