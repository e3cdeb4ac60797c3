import { TwoImage2Image } from './image/Two.image2image';

TwoImage2Image({});
