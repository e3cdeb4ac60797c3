import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './BriaImageIncreaseResolution.upscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2,
  '4': 4
};

/** The input of Bria Image Increase Resolution, upscale. */
export interface BriaImageIncreaseResolutionUpscaleInput {
  /** The image to make larger */
  image_url: string;
  /** How many times larger the image becomes */
  upscale_factor?: '2' | '4';
}

/**
 * Bria Image Increase Resolution, upscale: Upscaling that keeps transparency.
 *
 * AIR: bria:52@1
 *
 * Specifications:
 * - Scale: 2× or 4×
 */
export function BriaImageIncreaseResolutionUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<BriaImageIncreaseResolutionUpscaleInput> {
  return async ({ cesdk }) =>
    createImageProvider<BriaImageIncreaseResolutionUpscaleInput>(
      {
        modelId: 'bria:52@1',
        providerId: 'runware/bria/bria-image-increase-resolution/upscale',
        name: 'Bria Image Increase Resolution',
        schema,
        inputReference:
          '#/components/schemas/BriaImageIncreaseResolutionUpscaleInput',
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

export default BriaImageIncreaseResolutionUpscale;
