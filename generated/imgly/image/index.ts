import Flux2DevText2Image from './Flux2Dev.text2image';
import Flux2DevImage2Image from './Flux2Dev.image2image';
import Flux2FlexText2Image from './Flux2Flex.text2image';
import Flux2FlexImage2Image from './Flux2Flex.image2image';
import Flux2ProText2Image from './Flux2Pro.text2image';
import Flux2ProImage2Image from './Flux2Pro.image2image';
import BriaImageIncreaseResolutionUpscale from './BriaImageIncreaseResolution.upscale';
import Seedream4Text2Image from './Seedream4.text2image';
import Seedream4Image2Image from './Seedream4.image2image';
import Seedream45Text2Image from './Seedream45.text2image';
import Seedream45Image2Image from './Seedream45.image2image';
import NanoBanana2ProText2Image from './NanoBanana2Pro.text2image';
import NanoBanana2ProImage2Image from './NanoBanana2Pro.image2image';
import GptImage1Text2Image from './GptImage1.text2image';
import GptImage1Image2Image from './GptImage1.image2image';
import GptImage1MiniText2Image from './GptImage1Mini.text2image';
import GptImage1MiniImage2Image from './GptImage1Mini.image2image';
import BiRefNetDisRemoveBackground from './BiRefNetDis.removebackground';
import BiRefNetGeneralRemoveBackground from './BiRefNetGeneral.removebackground';
import BiRefNetGeneralResolution512x512Fp16RemoveBackground from './BiRefNetGeneralResolution512x512Fp16.removebackground';
import BiRefNetHrsodDhuRemoveBackground from './BiRefNetHrsodDhu.removebackground';
import BiRefNetMassiveTrDis5kTrTesRemoveBackground from './BiRefNetMassiveTrDis5kTrTes.removebackground';
import BiRefNetMattingRemoveBackground from './BiRefNetMatting.removebackground';
import BiRefNetPortraitRemoveBackground from './BiRefNetPortrait.removebackground';
import BiRefNetV1BaseRemoveBackground from './BiRefNetV1Base.removebackground';
import BiRefNetV1BaseCodRemoveBackground from './BiRefNetV1BaseCod.removebackground';
import BriaRmbg2RemoveBackground from './BriaRmbg2.removebackground';
import CcsrUpscale from './Ccsr.upscale';
import ClarityUpscale from './Clarity.upscale';
import RemBG14RemoveBackground from './RemBG14.removebackground';
import StableDiffusionLatentUpscalerUpscale from './StableDiffusionLatentUpscaler.upscale';
import SwinIRUpscale from './SwinIR.upscale';

export { default as Flux2DevText2Image } from './Flux2Dev.text2image';
export type { Flux2DevInput } from './Flux2Dev.text2image';
export { default as Flux2DevImage2Image } from './Flux2Dev.image2image';
export type { Flux2DevImage2ImageInput } from './Flux2Dev.image2image';
export { default as Flux2FlexText2Image } from './Flux2Flex.text2image';
export type { Flux2FlexInput } from './Flux2Flex.text2image';
export { default as Flux2FlexImage2Image } from './Flux2Flex.image2image';
export type { Flux2FlexImage2ImageInput } from './Flux2Flex.image2image';
export { default as Flux2ProText2Image } from './Flux2Pro.text2image';
export type { Flux2ProInput } from './Flux2Pro.text2image';
export { default as Flux2ProImage2Image } from './Flux2Pro.image2image';
export type { Flux2ProImage2ImageInput } from './Flux2Pro.image2image';
export { default as BriaImageIncreaseResolutionUpscale } from './BriaImageIncreaseResolution.upscale';
export type { BriaImageIncreaseResolutionUpscaleInput } from './BriaImageIncreaseResolution.upscale';
export { default as Seedream4Text2Image } from './Seedream4.text2image';
export type { Seedream4Input } from './Seedream4.text2image';
export { default as Seedream4Image2Image } from './Seedream4.image2image';
export type { Seedream4Image2ImageInput } from './Seedream4.image2image';
export { default as Seedream45Text2Image } from './Seedream45.text2image';
export type { Seedream45Input } from './Seedream45.text2image';
export { default as Seedream45Image2Image } from './Seedream45.image2image';
export type { Seedream45Image2ImageInput } from './Seedream45.image2image';
export { default as NanoBanana2ProText2Image } from './NanoBanana2Pro.text2image';
export type { NanoBanana2ProInput } from './NanoBanana2Pro.text2image';
export { default as NanoBanana2ProImage2Image } from './NanoBanana2Pro.image2image';
export type { NanoBanana2ProImage2ImageInput } from './NanoBanana2Pro.image2image';
export { default as GptImage1Text2Image } from './GptImage1.text2image';
export type { GptImage1Input } from './GptImage1.text2image';
export { default as GptImage1Image2Image } from './GptImage1.image2image';
export type { GptImage1Image2ImageInput } from './GptImage1.image2image';
export { default as GptImage1MiniText2Image } from './GptImage1Mini.text2image';
export type { GptImage1MiniInput } from './GptImage1Mini.text2image';
export { default as GptImage1MiniImage2Image } from './GptImage1Mini.image2image';
export type { GptImage1MiniImage2ImageInput } from './GptImage1Mini.image2image';
export { default as BiRefNetDisRemoveBackground } from './BiRefNetDis.removebackground';
export type { BiRefNetDisRemoveBackgroundInput } from './BiRefNetDis.removebackground';
export { default as BiRefNetGeneralRemoveBackground } from './BiRefNetGeneral.removebackground';
export type { BiRefNetGeneralRemoveBackgroundInput } from './BiRefNetGeneral.removebackground';
export { default as BiRefNetGeneralResolution512x512Fp16RemoveBackground } from './BiRefNetGeneralResolution512x512Fp16.removebackground';
export type { BiRefNetGeneralResolution512x512Fp16RemoveBackgroundInput } from './BiRefNetGeneralResolution512x512Fp16.removebackground';
export { default as BiRefNetHrsodDhuRemoveBackground } from './BiRefNetHrsodDhu.removebackground';
export type { BiRefNetHrsodDhuRemoveBackgroundInput } from './BiRefNetHrsodDhu.removebackground';
export { default as BiRefNetMassiveTrDis5kTrTesRemoveBackground } from './BiRefNetMassiveTrDis5kTrTes.removebackground';
export type { BiRefNetMassiveTrDis5kTrTesRemoveBackgroundInput } from './BiRefNetMassiveTrDis5kTrTes.removebackground';
export { default as BiRefNetMattingRemoveBackground } from './BiRefNetMatting.removebackground';
export type { BiRefNetMattingRemoveBackgroundInput } from './BiRefNetMatting.removebackground';
export { default as BiRefNetPortraitRemoveBackground } from './BiRefNetPortrait.removebackground';
export type { BiRefNetPortraitRemoveBackgroundInput } from './BiRefNetPortrait.removebackground';
export { default as BiRefNetV1BaseRemoveBackground } from './BiRefNetV1Base.removebackground';
export type { BiRefNetV1BaseRemoveBackgroundInput } from './BiRefNetV1Base.removebackground';
export { default as BiRefNetV1BaseCodRemoveBackground } from './BiRefNetV1BaseCod.removebackground';
export type { BiRefNetV1BaseCodRemoveBackgroundInput } from './BiRefNetV1BaseCod.removebackground';
export { default as BriaRmbg2RemoveBackground } from './BriaRmbg2.removebackground';
export type { BriaRmbg2RemoveBackgroundInput } from './BriaRmbg2.removebackground';
export { default as CcsrUpscale } from './Ccsr.upscale';
export type { CcsrUpscaleInput } from './Ccsr.upscale';
export { default as ClarityUpscale } from './Clarity.upscale';
export type { ClarityUpscaleInput } from './Clarity.upscale';
export { default as RemBG14RemoveBackground } from './RemBG14.removebackground';
export type { RemBG14RemoveBackgroundInput } from './RemBG14.removebackground';
export { default as StableDiffusionLatentUpscalerUpscale } from './StableDiffusionLatentUpscaler.upscale';
export type { StableDiffusionLatentUpscalerUpscaleInput } from './StableDiffusionLatentUpscaler.upscale';
export { default as SwinIRUpscale } from './SwinIR.upscale';
export type { SwinIRUpscaleInput } from './SwinIR.upscale';
export type { RunwareProvider } from './types';
export type { RunwareProviderConfiguration } from './types';

/** All providers, by model and capability. */
const Runware = {
  Flux2Dev: {
    Text2Image: Flux2DevText2Image,
    Image2Image: Flux2DevImage2Image
  },
  Flux2Flex: {
    Text2Image: Flux2FlexText2Image,
    Image2Image: Flux2FlexImage2Image
  },
  Flux2Pro: {
    Text2Image: Flux2ProText2Image,
    Image2Image: Flux2ProImage2Image
  },
  BriaImageIncreaseResolution: {
    Upscale: BriaImageIncreaseResolutionUpscale
  },
  Seedream4: {
    Text2Image: Seedream4Text2Image,
    Image2Image: Seedream4Image2Image
  },
  Seedream45: {
    Text2Image: Seedream45Text2Image,
    Image2Image: Seedream45Image2Image
  },
  NanoBanana2Pro: {
    Text2Image: NanoBanana2ProText2Image,
    Image2Image: NanoBanana2ProImage2Image
  },
  GptImage1: {
    Text2Image: GptImage1Text2Image,
    Image2Image: GptImage1Image2Image
  },
  GptImage1Mini: {
    Text2Image: GptImage1MiniText2Image,
    Image2Image: GptImage1MiniImage2Image
  },
  BiRefNetDis: {
    RemoveBackground: BiRefNetDisRemoveBackground
  },
  BiRefNetGeneral: {
    RemoveBackground: BiRefNetGeneralRemoveBackground
  },
  BiRefNetGeneralResolution512x512Fp16: {
    RemoveBackground: BiRefNetGeneralResolution512x512Fp16RemoveBackground
  },
  BiRefNetHrsodDhu: {
    RemoveBackground: BiRefNetHrsodDhuRemoveBackground
  },
  BiRefNetMassiveTrDis5kTrTes: {
    RemoveBackground: BiRefNetMassiveTrDis5kTrTesRemoveBackground
  },
  BiRefNetMatting: {
    RemoveBackground: BiRefNetMattingRemoveBackground
  },
  BiRefNetPortrait: {
    RemoveBackground: BiRefNetPortraitRemoveBackground
  },
  BiRefNetV1Base: {
    RemoveBackground: BiRefNetV1BaseRemoveBackground
  },
  BiRefNetV1BaseCod: {
    RemoveBackground: BiRefNetV1BaseCodRemoveBackground
  },
  BriaRmbg2: {
    RemoveBackground: BriaRmbg2RemoveBackground
  },
  Ccsr: {
    Upscale: CcsrUpscale
  },
  Clarity: {
    Upscale: ClarityUpscale
  },
  RemBG14: {
    RemoveBackground: RemBG14RemoveBackground
  },
  StableDiffusionLatentUpscaler: {
    Upscale: StableDiffusionLatentUpscalerUpscale
  },
  SwinIR: {
    Upscale: SwinIRUpscale
  }
};

export default Runware;
