import Flux11ProText2Image from './Flux11Pro.text2image';
import Flux11ProUltraText2Image from './Flux11ProUltra.text2image';
import Flux1DevText2Image from './Flux1Dev.text2image';
import Flux1DevImage2Image from './Flux1Dev.image2image';
import Flux1DevInpainting from './Flux1Dev.inpainting';
import Flux1ExpandProOutpainting from './Flux1ExpandPro.outpainting';
import Flux1FillProInpainting from './Flux1FillPro.inpainting';
import Flux1KontextDevImage2Image from './Flux1KontextDev.image2image';
import Flux1KontextMaxText2Image from './Flux1KontextMax.text2image';
import Flux1KontextMaxImage2Image from './Flux1KontextMax.image2image';
import Flux1KontextProText2Image from './Flux1KontextPro.text2image';
import Flux1KontextProImage2Image from './Flux1KontextPro.image2image';
import Flux1SchnellText2Image from './Flux1Schnell.text2image';
import Flux1SchnellImage2Image from './Flux1Schnell.image2image';
import Flux1SchnellInpainting from './Flux1Schnell.inpainting';
import Flux2DevText2Image from './Flux2Dev.text2image';
import Flux2DevImage2Image from './Flux2Dev.image2image';
import Flux2FlexText2Image from './Flux2Flex.text2image';
import Flux2FlexImage2Image from './Flux2Flex.image2image';
import Flux2ProText2Image from './Flux2Pro.text2image';
import Flux2ProImage2Image from './Flux2Pro.image2image';
import Bria32Text2Image from './Bria32.text2image';
import BriaFiboText2Image from './BriaFibo.text2image';
import BriaImageIncreaseResolutionUpscale from './BriaImageIncreaseResolution.upscale';
import Seedream4Text2Image from './Seedream4.text2image';
import Seedream4Image2Image from './Seedream4.image2image';
import Seedream45Text2Image from './Seedream45.text2image';
import Seedream45Image2Image from './Seedream45.image2image';
import NanoBananaText2Image from './NanoBanana.text2image';
import NanoBananaImage2Image from './NanoBanana.image2image';
import NanoBanana2ProText2Image from './NanoBanana2Pro.text2image';
import NanoBanana2ProImage2Image from './NanoBanana2Pro.image2image';
import Ideogram2Text2Image from './Ideogram2.text2image';
import Ideogram2RemixImage2Image from './Ideogram2Remix.image2image';
import Ideogram2aText2Image from './Ideogram2a.text2image';
import Ideogram2aRemixImage2Image from './Ideogram2aRemix.image2image';
import Ideogram3Text2Image from './Ideogram3.text2image';
import Ideogram3EditInpainting from './Ideogram3Edit.inpainting';
import Ideogram3ReframeOutpainting from './Ideogram3Reframe.outpainting';
import Ideogram3RemixImage2Image from './Ideogram3Remix.image2image';
import Ideogram3ReplaceBackgroundImage2Image from './Ideogram3ReplaceBackground.image2image';
import ImagineArt15Text2Image from './ImagineArt15.text2image';
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
import ViduQ1ImageText2Image from './ViduQ1Image.text2image';
import ViduQ1ImageImage2Image from './ViduQ1Image.image2image';

export { default as Flux11ProText2Image } from './Flux11Pro.text2image';
export type { Flux11ProInput } from './Flux11Pro.text2image';
export { default as Flux11ProUltraText2Image } from './Flux11ProUltra.text2image';
export type { Flux11ProUltraInput } from './Flux11ProUltra.text2image';
export { default as Flux1DevText2Image } from './Flux1Dev.text2image';
export type { Flux1DevInput } from './Flux1Dev.text2image';
export { default as Flux1DevImage2Image } from './Flux1Dev.image2image';
export type { Flux1DevImage2ImageInput } from './Flux1Dev.image2image';
export { default as Flux1DevInpainting } from './Flux1Dev.inpainting';
export type { Flux1DevInpaintingInput } from './Flux1Dev.inpainting';
export { default as Flux1ExpandProOutpainting } from './Flux1ExpandPro.outpainting';
export type { Flux1ExpandProOutpaintingInput } from './Flux1ExpandPro.outpainting';
export { default as Flux1FillProInpainting } from './Flux1FillPro.inpainting';
export type { Flux1FillProInpaintingInput } from './Flux1FillPro.inpainting';
export { default as Flux1KontextDevImage2Image } from './Flux1KontextDev.image2image';
export type { Flux1KontextDevImage2ImageInput } from './Flux1KontextDev.image2image';
export { default as Flux1KontextMaxText2Image } from './Flux1KontextMax.text2image';
export type { Flux1KontextMaxInput } from './Flux1KontextMax.text2image';
export { default as Flux1KontextMaxImage2Image } from './Flux1KontextMax.image2image';
export type { Flux1KontextMaxImage2ImageInput } from './Flux1KontextMax.image2image';
export { default as Flux1KontextProText2Image } from './Flux1KontextPro.text2image';
export type { Flux1KontextProInput } from './Flux1KontextPro.text2image';
export { default as Flux1KontextProImage2Image } from './Flux1KontextPro.image2image';
export type { Flux1KontextProImage2ImageInput } from './Flux1KontextPro.image2image';
export { default as Flux1SchnellText2Image } from './Flux1Schnell.text2image';
export type { Flux1SchnellInput } from './Flux1Schnell.text2image';
export { default as Flux1SchnellImage2Image } from './Flux1Schnell.image2image';
export type { Flux1SchnellImage2ImageInput } from './Flux1Schnell.image2image';
export { default as Flux1SchnellInpainting } from './Flux1Schnell.inpainting';
export type { Flux1SchnellInpaintingInput } from './Flux1Schnell.inpainting';
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
export { default as Bria32Text2Image } from './Bria32.text2image';
export type { Bria32Input } from './Bria32.text2image';
export { default as BriaFiboText2Image } from './BriaFibo.text2image';
export type { BriaFiboInput } from './BriaFibo.text2image';
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
export { default as NanoBananaText2Image } from './NanoBanana.text2image';
export type { NanoBananaInput } from './NanoBanana.text2image';
export { default as NanoBananaImage2Image } from './NanoBanana.image2image';
export type { NanoBananaImage2ImageInput } from './NanoBanana.image2image';
export { default as NanoBanana2ProText2Image } from './NanoBanana2Pro.text2image';
export type { NanoBanana2ProInput } from './NanoBanana2Pro.text2image';
export { default as NanoBanana2ProImage2Image } from './NanoBanana2Pro.image2image';
export type { NanoBanana2ProImage2ImageInput } from './NanoBanana2Pro.image2image';
export { default as Ideogram2Text2Image } from './Ideogram2.text2image';
export type { Ideogram2Input } from './Ideogram2.text2image';
export { default as Ideogram2RemixImage2Image } from './Ideogram2Remix.image2image';
export type { Ideogram2RemixImage2ImageInput } from './Ideogram2Remix.image2image';
export { default as Ideogram2aText2Image } from './Ideogram2a.text2image';
export type { Ideogram2aInput } from './Ideogram2a.text2image';
export { default as Ideogram2aRemixImage2Image } from './Ideogram2aRemix.image2image';
export type { Ideogram2aRemixImage2ImageInput } from './Ideogram2aRemix.image2image';
export { default as Ideogram3Text2Image } from './Ideogram3.text2image';
export type { Ideogram3Input } from './Ideogram3.text2image';
export { default as Ideogram3EditInpainting } from './Ideogram3Edit.inpainting';
export type { Ideogram3EditInpaintingInput } from './Ideogram3Edit.inpainting';
export { default as Ideogram3ReframeOutpainting } from './Ideogram3Reframe.outpainting';
export type { Ideogram3ReframeOutpaintingInput } from './Ideogram3Reframe.outpainting';
export { default as Ideogram3RemixImage2Image } from './Ideogram3Remix.image2image';
export type { Ideogram3RemixImage2ImageInput } from './Ideogram3Remix.image2image';
export { default as Ideogram3ReplaceBackgroundImage2Image } from './Ideogram3ReplaceBackground.image2image';
export type { Ideogram3ReplaceBackgroundImage2ImageInput } from './Ideogram3ReplaceBackground.image2image';
export { default as ImagineArt15Text2Image } from './ImagineArt15.text2image';
export type { ImagineArt15Input } from './ImagineArt15.text2image';
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
export { default as ViduQ1ImageText2Image } from './ViduQ1Image.text2image';
export type { ViduQ1ImageInput } from './ViduQ1Image.text2image';
export { default as ViduQ1ImageImage2Image } from './ViduQ1Image.image2image';
export type { ViduQ1ImageImage2ImageInput } from './ViduQ1Image.image2image';
export type { RunwareProvider } from './types';
export type { RunwareProviderConfiguration } from './types';

/** All providers, by model and capability. */
const Runware = {
  Flux11Pro: {
    Text2Image: Flux11ProText2Image
  },
  Flux11ProUltra: {
    Text2Image: Flux11ProUltraText2Image
  },
  Flux1Dev: {
    Text2Image: Flux1DevText2Image,
    Image2Image: Flux1DevImage2Image,
    Inpainting: Flux1DevInpainting
  },
  Flux1ExpandPro: {
    Outpainting: Flux1ExpandProOutpainting
  },
  Flux1FillPro: {
    Inpainting: Flux1FillProInpainting
  },
  Flux1KontextDev: {
    Image2Image: Flux1KontextDevImage2Image
  },
  Flux1KontextMax: {
    Text2Image: Flux1KontextMaxText2Image,
    Image2Image: Flux1KontextMaxImage2Image
  },
  Flux1KontextPro: {
    Text2Image: Flux1KontextProText2Image,
    Image2Image: Flux1KontextProImage2Image
  },
  Flux1Schnell: {
    Text2Image: Flux1SchnellText2Image,
    Image2Image: Flux1SchnellImage2Image,
    Inpainting: Flux1SchnellInpainting
  },
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
  Bria32: {
    Text2Image: Bria32Text2Image
  },
  BriaFibo: {
    Text2Image: BriaFiboText2Image
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
  NanoBanana: {
    Text2Image: NanoBananaText2Image,
    Image2Image: NanoBananaImage2Image
  },
  NanoBanana2Pro: {
    Text2Image: NanoBanana2ProText2Image,
    Image2Image: NanoBanana2ProImage2Image
  },
  Ideogram2: {
    Text2Image: Ideogram2Text2Image
  },
  Ideogram2Remix: {
    Image2Image: Ideogram2RemixImage2Image
  },
  Ideogram2a: {
    Text2Image: Ideogram2aText2Image
  },
  Ideogram2aRemix: {
    Image2Image: Ideogram2aRemixImage2Image
  },
  Ideogram3: {
    Text2Image: Ideogram3Text2Image
  },
  Ideogram3Edit: {
    Inpainting: Ideogram3EditInpainting
  },
  Ideogram3Reframe: {
    Outpainting: Ideogram3ReframeOutpainting
  },
  Ideogram3Remix: {
    Image2Image: Ideogram3RemixImage2Image
  },
  Ideogram3ReplaceBackground: {
    Image2Image: Ideogram3ReplaceBackgroundImage2Image
  },
  ImagineArt15: {
    Text2Image: ImagineArt15Text2Image
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
  },
  ViduQ1Image: {
    Text2Image: ViduQ1ImageText2Image,
    Image2Image: ViduQ1ImageImage2Image
  }
};

export default Runware;
