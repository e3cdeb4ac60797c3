import BriaVideoBackgroundRemovalVideoRemoveBackground from './BriaVideoBackgroundRemoval.videoremovebackground';
import BriaVideoIncreaseResolutionVideoUpscale from './BriaVideoIncreaseResolution.videoupscale';
import OmniHuman1Image2Video from './OmniHuman1.image2video';
import Seedance1ProText2Video from './Seedance1Pro.text2video';
import Seedance1ProImage2Video from './Seedance1Pro.image2video';
import Seedance1ProFastText2Video from './Seedance1ProFast.text2video';
import Seedance1ProFastImage2Video from './Seedance1ProFast.image2video';
import Veo31Text2Video from './Veo31.text2video';
import Veo31Image2Video from './Veo31.image2video';
import Veo31FastText2Video from './Veo31Fast.text2video';
import Veo31FastImage2Video from './Veo31Fast.image2video';
import KlingVideoO1Text2Video from './KlingVideoO1.text2video';
import KlingVideoO1Image2Video from './KlingVideoO1.image2video';
import KlingAI15ProImage2Video from './KlingAI15Pro.image2video';
import KlingAI15StandardImage2Video from './KlingAI15Standard.image2video';
import KlingAI16ProImage2Video from './KlingAI16Pro.image2video';
import KlingAI16StandardText2Video from './KlingAI16Standard.text2video';
import KlingAI16StandardImage2Video from './KlingAI16Standard.image2video';
import KlingAI1ProText2Video from './KlingAI1Pro.text2video';
import KlingAI1ProImage2Video from './KlingAI1Pro.image2video';
import KlingAI1StandardText2Video from './KlingAI1Standard.text2video';
import KlingAI1StandardImage2Video from './KlingAI1Standard.image2video';
import KlingAI21MasterText2Video from './KlingAI21Master.text2video';
import KlingAI21MasterImage2Video from './KlingAI21Master.image2video';
import KlingAI21ProImage2Video from './KlingAI21Pro.image2video';
import KlingAI21StandardImage2Video from './KlingAI21Standard.image2video';
import KlingAI25TurboProText2Video from './KlingAI25TurboPro.text2video';
import KlingAI25TurboProImage2Video from './KlingAI25TurboPro.image2video';
import KlingAI25TurboStandardImage2Video from './KlingAI25TurboStandard.image2video';
import KlingAI2MasterText2Video from './KlingAI2Master.text2video';
import KlingAI2MasterImage2Video from './KlingAI2Master.image2video';
import KlingAILipSyncVideo2Video from './KlingAILipSync.video2video';
import Ltx2FastText2Video from './Ltx2Fast.text2video';
import Ltx2FastImage2Video from './Ltx2Fast.image2video';
import Ltx2ProText2Video from './Ltx2Pro.text2video';
import Ltx2ProImage2Video from './Ltx2Pro.image2video';
import Hailuo02Text2Video from './Hailuo02.text2video';
import Hailuo23Text2Video from './Hailuo23.text2video';
import Hailuo23Image2Video from './Hailuo23.image2video';
import Video01BaseText2Video from './Video01Base.text2video';
import Video01BaseImage2Video from './Video01Base.image2video';
import Video01DirectorText2Video from './Video01Director.text2video';
import Video01DirectorImage2Video from './Video01Director.image2video';
import Video01LiveImage2Video from './Video01Live.image2video';
import Sora2Text2Video from './Sora2.text2video';
import Sora2Image2Video from './Sora2.image2video';
import Sora2ProText2Video from './Sora2Pro.text2video';
import Sora2ProImage2Video from './Sora2Pro.image2video';
import PixVerseLipSyncVideo2Video from './PixVerseLipSync.video2video';
import PixVerseV35Text2Video from './PixVerseV35.text2video';
import PixVerseV35Image2Video from './PixVerseV35.image2video';
import PixVerseV4Text2Video from './PixVerseV4.text2video';
import PixVerseV4Image2Video from './PixVerseV4.image2video';
import PixVerseV45Text2Video from './PixVerseV45.text2video';
import PixVerseV45Image2Video from './PixVerseV45.image2video';
import PixVerseV5Text2Video from './PixVerseV5.text2video';
import PixVerseV5Image2Video from './PixVerseV5.image2video';
import PixVerseV55Text2Video from './PixVerseV55.text2video';
import PixVerseV55Image2Video from './PixVerseV55.image2video';
import RunwayGen4TurboImage2Video from './RunwayGen4Turbo.image2video';
import Vidu15Text2Video from './Vidu15.text2video';
import Vidu15Image2Video from './Vidu15.image2video';
import Vidu2Image2Video from './Vidu2.image2video';
import ViduQ1Text2Video from './ViduQ1.text2video';
import ViduQ1Image2Video from './ViduQ1.image2video';
import ViduQ1ClassicImage2Video from './ViduQ1Classic.image2video';
import ViduQ2ProText2Video from './ViduQ2Pro.text2video';
import ViduQ2ProImage2Video from './ViduQ2Pro.image2video';
import ViduQ2TurboText2Video from './ViduQ2Turbo.text2video';
import ViduQ2TurboImage2Video from './ViduQ2Turbo.image2video';

export { default as BriaVideoBackgroundRemovalVideoRemoveBackground } from './BriaVideoBackgroundRemoval.videoremovebackground';
export type { BriaVideoBackgroundRemovalVideoRemoveBackgroundInput } from './BriaVideoBackgroundRemoval.videoremovebackground';
export { default as BriaVideoIncreaseResolutionVideoUpscale } from './BriaVideoIncreaseResolution.videoupscale';
export type { BriaVideoIncreaseResolutionVideoUpscaleInput } from './BriaVideoIncreaseResolution.videoupscale';
export { default as OmniHuman1Image2Video } from './OmniHuman1.image2video';
export type { OmniHuman1Image2VideoInput } from './OmniHuman1.image2video';
export { default as Seedance1ProText2Video } from './Seedance1Pro.text2video';
export type { Seedance1ProText2VideoInput } from './Seedance1Pro.text2video';
export { default as Seedance1ProImage2Video } from './Seedance1Pro.image2video';
export type { Seedance1ProImage2VideoInput } from './Seedance1Pro.image2video';
export { default as Seedance1ProFastText2Video } from './Seedance1ProFast.text2video';
export type { Seedance1ProFastText2VideoInput } from './Seedance1ProFast.text2video';
export { default as Seedance1ProFastImage2Video } from './Seedance1ProFast.image2video';
export type { Seedance1ProFastImage2VideoInput } from './Seedance1ProFast.image2video';
export { default as Veo31Text2Video } from './Veo31.text2video';
export type { Veo31Text2VideoInput } from './Veo31.text2video';
export { default as Veo31Image2Video } from './Veo31.image2video';
export type { Veo31Image2VideoInput } from './Veo31.image2video';
export { default as Veo31FastText2Video } from './Veo31Fast.text2video';
export type { Veo31FastText2VideoInput } from './Veo31Fast.text2video';
export { default as Veo31FastImage2Video } from './Veo31Fast.image2video';
export type { Veo31FastImage2VideoInput } from './Veo31Fast.image2video';
export { default as KlingVideoO1Text2Video } from './KlingVideoO1.text2video';
export type { KlingVideoO1Text2VideoInput } from './KlingVideoO1.text2video';
export { default as KlingVideoO1Image2Video } from './KlingVideoO1.image2video';
export type { KlingVideoO1Image2VideoInput } from './KlingVideoO1.image2video';
export { default as KlingAI15ProImage2Video } from './KlingAI15Pro.image2video';
export type { KlingAI15ProImage2VideoInput } from './KlingAI15Pro.image2video';
export { default as KlingAI15StandardImage2Video } from './KlingAI15Standard.image2video';
export type { KlingAI15StandardImage2VideoInput } from './KlingAI15Standard.image2video';
export { default as KlingAI16ProImage2Video } from './KlingAI16Pro.image2video';
export type { KlingAI16ProImage2VideoInput } from './KlingAI16Pro.image2video';
export { default as KlingAI16StandardText2Video } from './KlingAI16Standard.text2video';
export type { KlingAI16StandardText2VideoInput } from './KlingAI16Standard.text2video';
export { default as KlingAI16StandardImage2Video } from './KlingAI16Standard.image2video';
export type { KlingAI16StandardImage2VideoInput } from './KlingAI16Standard.image2video';
export { default as KlingAI1ProText2Video } from './KlingAI1Pro.text2video';
export type { KlingAI1ProText2VideoInput } from './KlingAI1Pro.text2video';
export { default as KlingAI1ProImage2Video } from './KlingAI1Pro.image2video';
export type { KlingAI1ProImage2VideoInput } from './KlingAI1Pro.image2video';
export { default as KlingAI1StandardText2Video } from './KlingAI1Standard.text2video';
export type { KlingAI1StandardText2VideoInput } from './KlingAI1Standard.text2video';
export { default as KlingAI1StandardImage2Video } from './KlingAI1Standard.image2video';
export type { KlingAI1StandardImage2VideoInput } from './KlingAI1Standard.image2video';
export { default as KlingAI21MasterText2Video } from './KlingAI21Master.text2video';
export type { KlingAI21MasterText2VideoInput } from './KlingAI21Master.text2video';
export { default as KlingAI21MasterImage2Video } from './KlingAI21Master.image2video';
export type { KlingAI21MasterImage2VideoInput } from './KlingAI21Master.image2video';
export { default as KlingAI21ProImage2Video } from './KlingAI21Pro.image2video';
export type { KlingAI21ProImage2VideoInput } from './KlingAI21Pro.image2video';
export { default as KlingAI21StandardImage2Video } from './KlingAI21Standard.image2video';
export type { KlingAI21StandardImage2VideoInput } from './KlingAI21Standard.image2video';
export { default as KlingAI25TurboProText2Video } from './KlingAI25TurboPro.text2video';
export type { KlingAI25TurboProText2VideoInput } from './KlingAI25TurboPro.text2video';
export { default as KlingAI25TurboProImage2Video } from './KlingAI25TurboPro.image2video';
export type { KlingAI25TurboProImage2VideoInput } from './KlingAI25TurboPro.image2video';
export { default as KlingAI25TurboStandardImage2Video } from './KlingAI25TurboStandard.image2video';
export type { KlingAI25TurboStandardImage2VideoInput } from './KlingAI25TurboStandard.image2video';
export { default as KlingAI2MasterText2Video } from './KlingAI2Master.text2video';
export type { KlingAI2MasterText2VideoInput } from './KlingAI2Master.text2video';
export { default as KlingAI2MasterImage2Video } from './KlingAI2Master.image2video';
export type { KlingAI2MasterImage2VideoInput } from './KlingAI2Master.image2video';
export { default as KlingAILipSyncVideo2Video } from './KlingAILipSync.video2video';
export type { KlingAILipSyncVideo2VideoInput } from './KlingAILipSync.video2video';
export { default as Ltx2FastText2Video } from './Ltx2Fast.text2video';
export type { Ltx2FastText2VideoInput } from './Ltx2Fast.text2video';
export { default as Ltx2FastImage2Video } from './Ltx2Fast.image2video';
export type { Ltx2FastImage2VideoInput } from './Ltx2Fast.image2video';
export { default as Ltx2ProText2Video } from './Ltx2Pro.text2video';
export type { Ltx2ProText2VideoInput } from './Ltx2Pro.text2video';
export { default as Ltx2ProImage2Video } from './Ltx2Pro.image2video';
export type { Ltx2ProImage2VideoInput } from './Ltx2Pro.image2video';
export { default as Hailuo02Text2Video } from './Hailuo02.text2video';
export type { Hailuo02Text2VideoInput } from './Hailuo02.text2video';
export { default as Hailuo23Text2Video } from './Hailuo23.text2video';
export type { Hailuo23Text2VideoInput } from './Hailuo23.text2video';
export { default as Hailuo23Image2Video } from './Hailuo23.image2video';
export type { Hailuo23Image2VideoInput } from './Hailuo23.image2video';
export { default as Video01BaseText2Video } from './Video01Base.text2video';
export type { Video01BaseText2VideoInput } from './Video01Base.text2video';
export { default as Video01BaseImage2Video } from './Video01Base.image2video';
export type { Video01BaseImage2VideoInput } from './Video01Base.image2video';
export { default as Video01DirectorText2Video } from './Video01Director.text2video';
export type { Video01DirectorText2VideoInput } from './Video01Director.text2video';
export { default as Video01DirectorImage2Video } from './Video01Director.image2video';
export type { Video01DirectorImage2VideoInput } from './Video01Director.image2video';
export { default as Video01LiveImage2Video } from './Video01Live.image2video';
export type { Video01LiveImage2VideoInput } from './Video01Live.image2video';
export { default as Sora2Text2Video } from './Sora2.text2video';
export type { Sora2Text2VideoInput } from './Sora2.text2video';
export { default as Sora2Image2Video } from './Sora2.image2video';
export type { Sora2Image2VideoInput } from './Sora2.image2video';
export { default as Sora2ProText2Video } from './Sora2Pro.text2video';
export type { Sora2ProText2VideoInput } from './Sora2Pro.text2video';
export { default as Sora2ProImage2Video } from './Sora2Pro.image2video';
export type { Sora2ProImage2VideoInput } from './Sora2Pro.image2video';
export { default as PixVerseLipSyncVideo2Video } from './PixVerseLipSync.video2video';
export type { PixVerseLipSyncVideo2VideoInput } from './PixVerseLipSync.video2video';
export { default as PixVerseV35Text2Video } from './PixVerseV35.text2video';
export type { PixVerseV35Text2VideoInput } from './PixVerseV35.text2video';
export { default as PixVerseV35Image2Video } from './PixVerseV35.image2video';
export type { PixVerseV35Image2VideoInput } from './PixVerseV35.image2video';
export { default as PixVerseV4Text2Video } from './PixVerseV4.text2video';
export type { PixVerseV4Text2VideoInput } from './PixVerseV4.text2video';
export { default as PixVerseV4Image2Video } from './PixVerseV4.image2video';
export type { PixVerseV4Image2VideoInput } from './PixVerseV4.image2video';
export { default as PixVerseV45Text2Video } from './PixVerseV45.text2video';
export type { PixVerseV45Text2VideoInput } from './PixVerseV45.text2video';
export { default as PixVerseV45Image2Video } from './PixVerseV45.image2video';
export type { PixVerseV45Image2VideoInput } from './PixVerseV45.image2video';
export { default as PixVerseV5Text2Video } from './PixVerseV5.text2video';
export type { PixVerseV5Text2VideoInput } from './PixVerseV5.text2video';
export { default as PixVerseV5Image2Video } from './PixVerseV5.image2video';
export type { PixVerseV5Image2VideoInput } from './PixVerseV5.image2video';
export { default as PixVerseV55Text2Video } from './PixVerseV55.text2video';
export type { PixVerseV55Text2VideoInput } from './PixVerseV55.text2video';
export { default as PixVerseV55Image2Video } from './PixVerseV55.image2video';
export type { PixVerseV55Image2VideoInput } from './PixVerseV55.image2video';
export { default as RunwayGen4TurboImage2Video } from './RunwayGen4Turbo.image2video';
export type { RunwayGen4TurboImage2VideoInput } from './RunwayGen4Turbo.image2video';
export { default as Vidu15Text2Video } from './Vidu15.text2video';
export type { Vidu15Text2VideoInput } from './Vidu15.text2video';
export { default as Vidu15Image2Video } from './Vidu15.image2video';
export type { Vidu15Image2VideoInput } from './Vidu15.image2video';
export { default as Vidu2Image2Video } from './Vidu2.image2video';
export type { Vidu2Image2VideoInput } from './Vidu2.image2video';
export { default as ViduQ1Text2Video } from './ViduQ1.text2video';
export type { ViduQ1Text2VideoInput } from './ViduQ1.text2video';
export { default as ViduQ1Image2Video } from './ViduQ1.image2video';
export type { ViduQ1Image2VideoInput } from './ViduQ1.image2video';
export { default as ViduQ1ClassicImage2Video } from './ViduQ1Classic.image2video';
export type { ViduQ1ClassicImage2VideoInput } from './ViduQ1Classic.image2video';
export { default as ViduQ2ProText2Video } from './ViduQ2Pro.text2video';
export type { ViduQ2ProText2VideoInput } from './ViduQ2Pro.text2video';
export { default as ViduQ2ProImage2Video } from './ViduQ2Pro.image2video';
export type { ViduQ2ProImage2VideoInput } from './ViduQ2Pro.image2video';
export { default as ViduQ2TurboText2Video } from './ViduQ2Turbo.text2video';
export type { ViduQ2TurboText2VideoInput } from './ViduQ2Turbo.text2video';
export { default as ViduQ2TurboImage2Video } from './ViduQ2Turbo.image2video';
export type { ViduQ2TurboImage2VideoInput } from './ViduQ2Turbo.image2video';
export type { RunwareProvider } from './types';
export type { RunwareProviderConfiguration } from './types';

/** All providers, by model and capability. */
const Runware = {
  BriaVideoBackgroundRemoval: {
    VideoRemoveBackground: BriaVideoBackgroundRemovalVideoRemoveBackground
  },
  BriaVideoIncreaseResolution: {
    VideoUpscale: BriaVideoIncreaseResolutionVideoUpscale
  },
  OmniHuman1: {
    Image2Video: OmniHuman1Image2Video
  },
  Seedance1Pro: {
    Text2Video: Seedance1ProText2Video,
    Image2Video: Seedance1ProImage2Video
  },
  Seedance1ProFast: {
    Text2Video: Seedance1ProFastText2Video,
    Image2Video: Seedance1ProFastImage2Video
  },
  Veo31: {
    Text2Video: Veo31Text2Video,
    Image2Video: Veo31Image2Video
  },
  Veo31Fast: {
    Text2Video: Veo31FastText2Video,
    Image2Video: Veo31FastImage2Video
  },
  KlingVideoO1: {
    Text2Video: KlingVideoO1Text2Video,
    Image2Video: KlingVideoO1Image2Video
  },
  KlingAI15Pro: {
    Image2Video: KlingAI15ProImage2Video
  },
  KlingAI15Standard: {
    Image2Video: KlingAI15StandardImage2Video
  },
  KlingAI16Pro: {
    Image2Video: KlingAI16ProImage2Video
  },
  KlingAI16Standard: {
    Text2Video: KlingAI16StandardText2Video,
    Image2Video: KlingAI16StandardImage2Video
  },
  KlingAI1Pro: {
    Text2Video: KlingAI1ProText2Video,
    Image2Video: KlingAI1ProImage2Video
  },
  KlingAI1Standard: {
    Text2Video: KlingAI1StandardText2Video,
    Image2Video: KlingAI1StandardImage2Video
  },
  KlingAI21Master: {
    Text2Video: KlingAI21MasterText2Video,
    Image2Video: KlingAI21MasterImage2Video
  },
  KlingAI21Pro: {
    Image2Video: KlingAI21ProImage2Video
  },
  KlingAI21Standard: {
    Image2Video: KlingAI21StandardImage2Video
  },
  KlingAI25TurboPro: {
    Text2Video: KlingAI25TurboProText2Video,
    Image2Video: KlingAI25TurboProImage2Video
  },
  KlingAI25TurboStandard: {
    Image2Video: KlingAI25TurboStandardImage2Video
  },
  KlingAI2Master: {
    Text2Video: KlingAI2MasterText2Video,
    Image2Video: KlingAI2MasterImage2Video
  },
  KlingAILipSync: {
    Video2Video: KlingAILipSyncVideo2Video
  },
  Ltx2Fast: {
    Text2Video: Ltx2FastText2Video,
    Image2Video: Ltx2FastImage2Video
  },
  Ltx2Pro: {
    Text2Video: Ltx2ProText2Video,
    Image2Video: Ltx2ProImage2Video
  },
  Hailuo02: {
    Text2Video: Hailuo02Text2Video
  },
  Hailuo23: {
    Text2Video: Hailuo23Text2Video,
    Image2Video: Hailuo23Image2Video
  },
  Video01Base: {
    Text2Video: Video01BaseText2Video,
    Image2Video: Video01BaseImage2Video
  },
  Video01Director: {
    Text2Video: Video01DirectorText2Video,
    Image2Video: Video01DirectorImage2Video
  },
  Video01Live: {
    Image2Video: Video01LiveImage2Video
  },
  Sora2: {
    Text2Video: Sora2Text2Video,
    Image2Video: Sora2Image2Video
  },
  Sora2Pro: {
    Text2Video: Sora2ProText2Video,
    Image2Video: Sora2ProImage2Video
  },
  PixVerseLipSync: {
    Video2Video: PixVerseLipSyncVideo2Video
  },
  PixVerseV35: {
    Text2Video: PixVerseV35Text2Video,
    Image2Video: PixVerseV35Image2Video
  },
  PixVerseV4: {
    Text2Video: PixVerseV4Text2Video,
    Image2Video: PixVerseV4Image2Video
  },
  PixVerseV45: {
    Text2Video: PixVerseV45Text2Video,
    Image2Video: PixVerseV45Image2Video
  },
  PixVerseV5: {
    Text2Video: PixVerseV5Text2Video,
    Image2Video: PixVerseV5Image2Video
  },
  PixVerseV55: {
    Text2Video: PixVerseV55Text2Video,
    Image2Video: PixVerseV55Image2Video
  },
  RunwayGen4Turbo: {
    Image2Video: RunwayGen4TurboImage2Video
  },
  Vidu15: {
    Text2Video: Vidu15Text2Video,
    Image2Video: Vidu15Image2Video
  },
  Vidu2: {
    Image2Video: Vidu2Image2Video
  },
  ViduQ1: {
    Text2Video: ViduQ1Text2Video,
    Image2Video: ViduQ1Image2Video
  },
  ViduQ1Classic: {
    Image2Video: ViduQ1ClassicImage2Video
  },
  ViduQ2Pro: {
    Text2Video: ViduQ2ProText2Video,
    Image2Video: ViduQ2ProImage2Video
  },
  ViduQ2Turbo: {
    Text2Video: ViduQ2TurboText2Video,
    Image2Video: ViduQ2TurboImage2Video
  }
};

export default Runware;
