import { TwoImage2Image } from './image/Two.image2image';

export const special = (config) => TwoImage2Image(config);
