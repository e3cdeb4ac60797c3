import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './BriaVideoIncreaseResolution.videoupscale.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';
import { pick } from './utils';

/** What is sent for each scale. */
const UPSCALE_FACTOR = {
  '2': 2,
  '4': 4
};

/** The input of Bria Video Increase Resolution, video-upscale. */
export interface BriaVideoIncreaseResolutionVideoUpscaleInput {
  /** The video to make larger */
  video_url: string;
  /** How many times larger the video becomes */
  upscale_factor?: '2' | '4';
}

/**
 * Bria Video Increase Resolution, video-upscale: Makes videos larger, up to 8K.
 *
 * AIR: bria:50@1
 *
 * Specifications:
 * - Scale: 2× or 4×
 */
export function BriaVideoIncreaseResolutionVideoUpscale(
  config: RunwareProviderConfiguration
): RunwareProvider<BriaVideoIncreaseResolutionVideoUpscaleInput> {
  return async ({ cesdk }) =>
    createVideoProvider<BriaVideoIncreaseResolutionVideoUpscaleInput>(
      {
        modelId: 'bria:50@1',
        providerId: 'runware/bria/bria-video-increase-resolution/videoupscale',
        name: 'Bria Video Increase Resolution',
        schema,
        inputReference:
          '#/components/schemas/BriaVideoIncreaseResolutionVideoUpscaleInput',
        cesdk,
        taskType: 'upscale',
        panel: {
          history: 'Upscaled Videos'
        },
        mapInput: (input) => ({
          outputFormat: 'MP4',
          upscaleFactor: pick(UPSCALE_FACTOR, input.upscale_factor),
          inputMedia: input.video_url
        })
      },
      config
    );
}

export default BriaVideoIncreaseResolutionVideoUpscale;
