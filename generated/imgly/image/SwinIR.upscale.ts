import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './SwinIR.upscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2,
  '4': 4
};

/** The input of SwinIR, upscale. */
export interface SwinIRUpscaleInput {
  /** The image to make larger */
  image_url: string;
  /** How many times larger the image becomes */
  upscale_factor?: '2' | '4';
}

/**
 * SwinIR, upscale: Upscaling without any settings.
 *
 * AIR: runware:503@1
 *
 * Specifications:
 * - Scale: 2× or 4×
 */
export function SwinIRUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<SwinIRUpscaleInput> {
  return async ({ cesdk }) =>
    createImageProvider<SwinIRUpscaleInput>(
      {
        modelId: 'runware:503@1',
        providerId: 'runware/runware/swinir/upscale',
        name: 'SwinIR',
        schema,
        inputReference: '#/components/schemas/SwinIRUpscaleInput',
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

export default SwinIRUpscale;
