import createVideoProvider from './createVideoProvider';
// @ts-ignore - JSON import
import schema from './PixVerseLipSync.video2video.json';
import type { RunwareProvider, RunwareProviderConfiguration } from './types';

/** The input of PixVerse LipSync, video-to-video. */
export interface PixVerseLipSyncVideo2VideoInput {
  /** The video to change */
  video_url: string;
  /** The sound that the lips follow */
  audio_url?: string;
  /** What is said if there is no source audio */
  speech_text?: string;
}

/**
 * PixVerse LipSync, video-to-video: Moves the lips in a video to a sound track or to a text that it speaks.
 *
 * AIR: pixverse:lipsync@1
 *
 * Features:
 * - Lip sync
 * - Speech from text
 *
 * Specifications:
 * - Speech: 1 to 200 characters
 */
export function PixVerseLipSyncVideo2Video(
  config: RunwareProviderConfiguration
): RunwareProvider<PixVerseLipSyncVideo2VideoInput> {
  return async ({ cesdk }) =>
    createVideoProvider<PixVerseLipSyncVideo2VideoInput>(
      {
        modelId: 'pixverse:lipsync@1',
        providerId: 'runware/pixverse/pixverse-lipsync/video2video',
        name: 'PixVerse LipSync',
        schema,
        inputReference: '#/components/schemas/PixVerseLipSyncVideo2VideoInput',
        cesdk,
        panel: {
          history: 'Generated From Video'
        },
        rules: [
          {
            when: { inputAudios: false },
            then: { 'speech.text': { required: true } },
            why: 'The lips follow a sound or a text'
          }
        ],
        mapInput: (input) => ({
          referenceVideos: [input.video_url],
          inputAudios: [input.audio_url],
          speech: {
            text: input.speech_text
          }
        })
      },
      config
    );
}

export default PixVerseLipSyncVideo2Video;
