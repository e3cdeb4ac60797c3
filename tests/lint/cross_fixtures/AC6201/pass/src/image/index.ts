import { One as OneText2Image } from './One.text2image';
import { OneImage2Image } from './One.image2image';
import { Two as TwoText2Image } from './Two.text2image';
import { Three as ThreeText2Image } from './Three.text2image';
import { ThreeImage2Image } from './Three.image2image';

export { OneText2Image, OneImage2Image };
export { TwoText2Image };
export { ThreeText2Image, ThreeImage2Image };

const Runware = {
  One: {
    Text2Image: OneText2Image,
    Image2Image: OneImage2Image
  },
  Two: {
    Text2Image: TwoText2Image
  },
  Three: {
    Text2Image: ThreeText2Image,
    Image2Image: ThreeImage2Image
  }
};

export default Runware;
