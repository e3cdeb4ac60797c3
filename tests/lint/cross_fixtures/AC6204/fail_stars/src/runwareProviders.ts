import Runware, { One, TwoImage } from './image';

export const providers = (config) => ({
  text2image: [One(config), Runware.Two.Text2Image(config)],
  image2image: [TwoImage(config)]
});
