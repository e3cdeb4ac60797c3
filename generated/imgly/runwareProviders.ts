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
      // Nano Banana 2 Pro
      RunwareImage.NanoBanana2Pro.Image2Image(config),
      // GPT Image 1
      RunwareImage.GptImage1.Image2Image(config),
      // GPT Image 1 Mini
      RunwareImage.GptImage1Mini.Image2Image(config)
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
      // FLUX.2 [dev]
      RunwareImage.Flux2Dev.Text2Image(config),
      // FLUX.2 [flex]
      RunwareImage.Flux2Flex.Text2Image(config),
      // FLUX.2 [pro]
      RunwareImage.Flux2Pro.Text2Image(config),
      // Seedream 4.0
      RunwareImage.Seedream4.Text2Image(config),
      // Seedream 4.5
      RunwareImage.Seedream45.Text2Image(config),
      // Nano Banana 2 Pro
      RunwareImage.NanoBanana2Pro.Text2Image(config),
      // GPT Image 1
      RunwareImage.GptImage1.Text2Image(config),
      // GPT Image 1 Mini
      RunwareImage.GptImage1Mini.Text2Image(config)
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
      // Veo 3.1
      RunwareVideo.Veo31.Image2Video(config),
      // Veo 3.1 Fast
      RunwareVideo.Veo31Fast.Image2Video(config),
      // Sora 2
      RunwareVideo.Sora2.Image2Video(config),
      // Sora 2 Pro
      RunwareVideo.Sora2Pro.Image2Video(config)
    ],
    text2video: [
      // Veo 3.1
      RunwareVideo.Veo31.Text2Video(config),
      // Veo 3.1 Fast
      RunwareVideo.Veo31Fast.Text2Video(config),
      // Sora 2
      RunwareVideo.Sora2.Text2Video(config),
      // Sora 2 Pro
      RunwareVideo.Sora2Pro.Text2Video(config)
    ]
  };
}

export default runwareProviders;
