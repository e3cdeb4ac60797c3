import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './KlingAILipSync.video2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of KlingAI Lip-Sync, video-to-video. */
export interface KlingAILipSyncVideo2VideoInput {
  /** The video to change */
  video_url: string;
  /** The sound that the lips follow */
  audio_url: string;
}

/**
 * KlingAI Lip-Sync, video-to-video: Moves the lips in a video to a sound track.
 *
 * AIR: klingai:7@1
 *
 * Features:
 * - Lip sync
 */
export function KlingAILipSyncVideo2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<KlingAILipSyncVideo2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<KlingAILipSyncVideo2VideoInput>(
      {
        modelId: 'klingai:7@1',
        providerId: 'runware/klingai/klingai-lip-sync/video2video',
        name: 'KlingAI Lip-Sync',
        schema,
        inputReference: '#/components/schemas/KlingAILipSyncVideo2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Video'
        },
        mapInput: (input) => ({
          inputs: {
            video: input.video_url,
            audio: input.audio_url
          }
        })
      },
      config
    );
}

export default KlingAILipSyncVideo2Video;
