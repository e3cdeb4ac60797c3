import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './Ccsr.upscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2
};

/** The input of CCSR, upscale. */
export interface CcsrUpscaleInput {
  /** The image to make larger */
  image_url: string;
  /** How many times larger the image becomes */
  upscale_factor?: '2';
}

/**
 * CCSR, upscale: Upscaling that a prompt can steer.
 *
 * AIR: runware:501@1
 *
 * Specifications:
 * - Scale: 2×
 */
export function CcsrUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<CcsrUpscaleInput> {
  return async ({ cesdk }) =>
    createImageProvider<CcsrUpscaleInput>(
      {
        modelId: 'runware:501@1',
        providerId: 'runware/runware/ccsr/upscale',
        name: 'CCSR',
        schema,
        inputReference: '#/components/schemas/CcsrUpscaleInput',
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

export default CcsrUpscale;
