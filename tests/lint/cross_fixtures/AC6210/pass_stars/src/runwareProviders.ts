import { One, OneImage2Image as A, Three, ThreeImage2Image, Two, TwoImage2Image } from './image';

export const providers = (config) => ({
  text2image: [One(config), Two(config), Three(config)],
  image2image: [A(config), TwoImage2Image(config), ThreeImage2Image(config)]
});
