import type { CommonProviderConfiguration } from '@imgly/plugin-ai-generation-web';
import RunwareImage from './image';
import RunwareVideo from './video';

/** How the providers reach Runware; the same for all. */
export type Configuration = CommonProviderConfiguration<any, any>;

/**
 * All providers, each in the list of its capability. The plugins pass lists by
 * that they do not know; their providers can be added to others.
 */
export function runwareProviders(config: Configuration) {
  return {
    image2image: [
      // FLUX.1 [dev]
      RunwareImage.Flux1Dev.Image2Image(config),
      // FLUX.1 Kontext [dev]
      RunwareImage.Flux1KontextDev.Image2Image(config),
      // FLUX.1 Kontext [max]
      RunwareImage.Flux1KontextMax.Image2Image(config),
      // FLUX.1 Kontext [pro]
      RunwareImage.Flux1KontextPro.Image2Image(config),
      // FLUX.1 [schnell]
      RunwareImage.Flux1Schnell.Image2Image(config),
      // FLUX.2 [dev]
      RunwareImage.Flux2Dev.Image2Image(config),
      // FLUX.2 [flex]
      RunwareImage.Flux2Flex.Image2Image(config),
      // FLUX.2 [pro]
      RunwareImage.Flux2Pro.Image2Image(config),
      // Seedream 4.0
      RunwareImage.Seedream4.Image2Image(config),
      // Seedream 4.5
      RunwareImage.Seedream45.Image2Image(config),
      // Nano Banana
      RunwareImage.NanoBanana.Image2Image(config),
      // Nano Banana 2 Pro
      RunwareImage.NanoBanana2Pro.Image2Image(config),
      // Ideogram 2.0 Remix
      RunwareImage.Ideogram2Remix.Image2Image(config),
      // Ideogram 2a Remix
      RunwareImage.Ideogram2aRemix.Image2Image(config),
      // Ideogram 3.0 Remix
      RunwareImage.Ideogram3Remix.Image2Image(config),
      // Ideogram 3.0 Replace Background
      RunwareImage.Ideogram3ReplaceBackground.Image2Image(config),
      // GPT Image 1
      RunwareImage.GptImage1.Image2Image(config),
      // GPT Image 1 Mini
      RunwareImage.GptImage1Mini.Image2Image(config),
      // Vidu Q1 Image
      RunwareImage.ViduQ1Image.Image2Image(config)
    ],
    inpainting: [
      // FLUX.1 [dev]
      RunwareImage.Flux1Dev.Inpainting(config),
      // FLUX.1 Fill Pro
      RunwareImage.Flux1FillPro.Inpainting(config),
      // FLUX.1 [schnell]
      RunwareImage.Flux1Schnell.Inpainting(config),
      // Ideogram 3.0 Edit
      RunwareImage.Ideogram3Edit.Inpainting(config)
    ],
    outpainting: [
      // FLUX.1 Expand Pro
      RunwareImage.Flux1ExpandPro.Outpainting(config),
      // Ideogram 3.0 Reframe
      RunwareImage.Ideogram3Reframe.Outpainting(config)
    ],
    removebackground: [
      // BiRefNet Dis
      RunwareImage.BiRefNetDis.RemoveBackground(config),
      // BiRefNet General
      RunwareImage.BiRefNetGeneral.RemoveBackground(config),
      // BiRefNet General Resolution 512x512 FP16
      RunwareImage.BiRefNetGeneralResolution512x512Fp16.RemoveBackground(
        config
      ),
      // BiRefNet HRSOD DHU
      RunwareImage.BiRefNetHrsodDhu.RemoveBackground(config),
      // BiRefNet Massive TR DIS5K TR TES
      RunwareImage.BiRefNetMassiveTrDis5kTrTes.RemoveBackground(config),
      // BiRefNet Matting
      RunwareImage.BiRefNetMatting.RemoveBackground(config),
      // BiRefNet Portrait
      RunwareImage.BiRefNetPortrait.RemoveBackground(config),
      // BiRefNet v1 Base
      RunwareImage.BiRefNetV1Base.RemoveBackground(config),
      // BiRefNet v1 Base - COD
      RunwareImage.BiRefNetV1BaseCod.RemoveBackground(config),
      // Bria RMBG 2.0
      RunwareImage.BriaRmbg2.RemoveBackground(config),
      // RemBG 1.4
      RunwareImage.RemBG14.RemoveBackground(config)
    ],
    text2image: [
      // FLUX.1.1 Pro
      RunwareImage.Flux11Pro.Text2Image(config),
      // FLUX.1.1 Pro Ultra
      RunwareImage.Flux11ProUltra.Text2Image(config),
      // FLUX.1 [dev]
      RunwareImage.Flux1Dev.Text2Image(config),
      // FLUX.1 Kontext [max]
      RunwareImage.Flux1KontextMax.Text2Image(config),
      // FLUX.1 Kontext [pro]
      RunwareImage.Flux1KontextPro.Text2Image(config),
      // FLUX.1 [schnell]
      RunwareImage.Flux1Schnell.Text2Image(config),
      // FLUX.2 [dev]
      RunwareImage.Flux2Dev.Text2Image(config),
      // FLUX.2 [flex]
      RunwareImage.Flux2Flex.Text2Image(config),
      // FLUX.2 [pro]
      RunwareImage.Flux2Pro.Text2Image(config),
      // Bria 3.2
      RunwareImage.Bria32.Text2Image(config),
      // Bria FIBO
      RunwareImage.BriaFibo.Text2Image(config),
      // Seedream 4.0
      RunwareImage.Seedream4.Text2Image(config),
      // Seedream 4.5
      RunwareImage.Seedream45.Text2Image(config),
      // Nano Banana
      RunwareImage.NanoBanana.Text2Image(config),
      // Nano Banana 2 Pro
      RunwareImage.NanoBanana2Pro.Text2Image(config),
      // Ideogram 2.0
      RunwareImage.Ideogram2.Text2Image(config),
      // Ideogram 2a
      RunwareImage.Ideogram2a.Text2Image(config),
      // Ideogram 3.0
      RunwareImage.Ideogram3.Text2Image(config),
      // ImagineArt 1.5
      RunwareImage.ImagineArt15.Text2Image(config),
      // GPT Image 1
      RunwareImage.GptImage1.Text2Image(config),
      // GPT Image 1 Mini
      RunwareImage.GptImage1Mini.Text2Image(config),
      // Vidu Q1 Image
      RunwareImage.ViduQ1Image.Text2Image(config)
    ],
    upscale: [
      // Bria Image Increase Resolution
      RunwareImage.BriaImageIncreaseResolution.Upscale(config),
      // CCSR
      RunwareImage.Ccsr.Upscale(config),
      // Clarity
      RunwareImage.Clarity.Upscale(config),
      // Stable Diffusion Latent Upscaler
      RunwareImage.StableDiffusionLatentUpscaler.Upscale(config),
      // SwinIR
      RunwareImage.SwinIR.Upscale(config)
    ],
    image2video: [
      // OmniHuman-1
      RunwareVideo.OmniHuman1.Image2Video(config),
      // Seedance 1.0 Pro
      RunwareVideo.Seedance1Pro.Image2Video(config),
      // Seedance 1.0 Pro Fast
      RunwareVideo.Seedance1ProFast.Image2Video(config),
      // Veo 3.1
      RunwareVideo.Veo31.Image2Video(config),
      // Veo 3.1 Fast
      RunwareVideo.Veo31Fast.Image2Video(config),
      // Kling VIDEO O1
      RunwareVideo.KlingVideoO1.Image2Video(config),
      // KlingAI 1.5 Pro
      RunwareVideo.KlingAI15Pro.Image2Video(config),
      // KlingAI 1.5 Standard
      RunwareVideo.KlingAI15Standard.Image2Video(config),
      // KlingAI 1.6 Pro
      RunwareVideo.KlingAI16Pro.Image2Video(config),
      // KlingAI 1.6 Standard
      RunwareVideo.KlingAI16Standard.Image2Video(config),
      // KlingAI 1.0 Pro
      RunwareVideo.KlingAI1Pro.Image2Video(config),
      // KlingAI 1.0 Standard
      RunwareVideo.KlingAI1Standard.Image2Video(config),
      // KlingAI 2.1 Master
      RunwareVideo.KlingAI21Master.Image2Video(config),
      // KlingAI 2.1 Pro
      RunwareVideo.KlingAI21Pro.Image2Video(config),
      // KlingAI 2.1 Standard
      RunwareVideo.KlingAI21Standard.Image2Video(config),
      // KlingAI 2.5 Turbo Pro
      RunwareVideo.KlingAI25TurboPro.Image2Video(config),
      // KlingAI 2.5 Turbo Standard
      RunwareVideo.KlingAI25TurboStandard.Image2Video(config),
      // KlingAI 2.0 Master
      RunwareVideo.KlingAI2Master.Image2Video(config),
      // LTX-2 Fast
      RunwareVideo.Ltx2Fast.Image2Video(config),
      // LTX-2 Pro
      RunwareVideo.Ltx2Pro.Image2Video(config),
      // Hailuo 2.3
      RunwareVideo.Hailuo23.Image2Video(config),
      // Video-01 Base
      RunwareVideo.Video01Base.Image2Video(config),
      // Video-01 Director
      RunwareVideo.Video01Director.Image2Video(config),
      // Video-01 Live
      RunwareVideo.Video01Live.Image2Video(config),
      // Sora 2
      RunwareVideo.Sora2.Image2Video(config),
      // Sora 2 Pro
      RunwareVideo.Sora2Pro.Image2Video(config),
      // PixVerse v3.5
      RunwareVideo.PixVerseV35.Image2Video(config),
      // PixVerse v4
      RunwareVideo.PixVerseV4.Image2Video(config),
      // PixVerse v4.5
      RunwareVideo.PixVerseV45.Image2Video(config),
      // PixVerse v5
      RunwareVideo.PixVerseV5.Image2Video(config),
      // PixVerse v5.5
      RunwareVideo.PixVerseV55.Image2Video(config),
      // Runway Gen-4 Turbo
      RunwareVideo.RunwayGen4Turbo.Image2Video(config),
      // Vidu 1.5
      RunwareVideo.Vidu15.Image2Video(config),
      // Vidu 2.0
      RunwareVideo.Vidu2.Image2Video(config),
      // Vidu Q1
      RunwareVideo.ViduQ1.Image2Video(config),
      // Vidu Q1 Classic
      RunwareVideo.ViduQ1Classic.Image2Video(config),
      // Vidu Q2 Pro
      RunwareVideo.ViduQ2Pro.Image2Video(config),
      // Vidu Q2 Turbo
      RunwareVideo.ViduQ2Turbo.Image2Video(config)
    ],
    text2video: [
      // Seedance 1.0 Pro
      RunwareVideo.Seedance1Pro.Text2Video(config),
      // Seedance 1.0 Pro Fast
      RunwareVideo.Seedance1ProFast.Text2Video(config),
      // Veo 3.1
      RunwareVideo.Veo31.Text2Video(config),
      // Veo 3.1 Fast
      RunwareVideo.Veo31Fast.Text2Video(config),
      // Kling VIDEO O1
      RunwareVideo.KlingVideoO1.Text2Video(config),
      // KlingAI 1.6 Standard
      RunwareVideo.KlingAI16Standard.Text2Video(config),
      // KlingAI 1.0 Pro
      RunwareVideo.KlingAI1Pro.Text2Video(config),
      // KlingAI 1.0 Standard
      RunwareVideo.KlingAI1Standard.Text2Video(config),
      // KlingAI 2.1 Master
      RunwareVideo.KlingAI21Master.Text2Video(config),
      // KlingAI 2.5 Turbo Pro
      RunwareVideo.KlingAI25TurboPro.Text2Video(config),
      // KlingAI 2.0 Master
      RunwareVideo.KlingAI2Master.Text2Video(config),
      // LTX-2 Fast
      RunwareVideo.Ltx2Fast.Text2Video(config),
      // LTX-2 Pro
      RunwareVideo.Ltx2Pro.Text2Video(config),
      // Hailuo 02
      RunwareVideo.Hailuo02.Text2Video(config),
      // Hailuo 2.3
      RunwareVideo.Hailuo23.Text2Video(config),
      // Video-01 Base
      RunwareVideo.Video01Base.Text2Video(config),
      // Video-01 Director
      RunwareVideo.Video01Director.Text2Video(config),
      // Sora 2
      RunwareVideo.Sora2.Text2Video(config),
      // Sora 2 Pro
      RunwareVideo.Sora2Pro.Text2Video(config),
      // PixVerse v3.5
      RunwareVideo.PixVerseV35.Text2Video(config),
      // PixVerse v4
      RunwareVideo.PixVerseV4.Text2Video(config),
      // PixVerse v4.5
      RunwareVideo.PixVerseV45.Text2Video(config),
      // PixVerse v5
      RunwareVideo.PixVerseV5.Text2Video(config),
      // PixVerse v5.5
      RunwareVideo.PixVerseV55.Text2Video(config),
      // Vidu 1.5
      RunwareVideo.Vidu15.Text2Video(config),
      // Vidu Q1
      RunwareVideo.ViduQ1.Text2Video(config),
      // Vidu Q2 Pro
      RunwareVideo.ViduQ2Pro.Text2Video(config),
      // Vidu Q2 Turbo
      RunwareVideo.ViduQ2Turbo.Text2Video(config)
    ],
    video2video: [
      // KlingAI Lip-Sync
      RunwareVideo.KlingAILipSync.Video2Video(config),
      // PixVerse LipSync
      RunwareVideo.PixVerseLipSync.Video2Video(config)
    ],
    videoremovebackground: [
      // Bria Video Background Removal
      RunwareVideo.BriaVideoBackgroundRemoval.VideoRemoveBackground(config)
    ],
    videoupscale: [
      // Bria Video Increase Resolution
      RunwareVideo.BriaVideoIncreaseResolution.VideoUpscale(config)
    ]
  };
}

export default runwareProviders;
