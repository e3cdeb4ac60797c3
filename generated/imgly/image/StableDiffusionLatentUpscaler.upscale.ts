import createImageProvider from './createImageProvider';
// @ts-ignore - JSON import
import schema from './StableDiffusionLatentUpscaler.upscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2
};

/** The input of Stable Diffusion Latent Upscaler, upscale. */
export interface StableDiffusionLatentUpscalerUpscaleInput {
  /** The image to make larger */
  image_url: string;
  /** How many times larger the image becomes */
  upscale_factor?: '2';
}

/**
 * Stable Diffusion Latent Upscaler, upscale: Upscaling in the latent space of Stable Diffusion.
 *
 * AIR: runware:502@1
 *
 * Specifications:
 * - Scale: 2×
 */
export function StableDiffusionLatentUpscalerUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<StableDiffusionLatentUpscalerUpscaleInput> {
  return async ({ cesdk }) =>
    createImageProvider<StableDiffusionLatentUpscalerUpscaleInput>(
      {
        modelId: 'runware:502@1',
        providerId: 'runware/runware/stable-diffusion-latent-upscaler/upscale',
        name: 'Stable Diffusion Latent Upscaler',
        schema,
        inputReference:
          '#/components/schemas/StableDiffusionLatentUpscalerUpscaleInput',
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

export default StableDiffusionLatentUpscalerUpscale;
