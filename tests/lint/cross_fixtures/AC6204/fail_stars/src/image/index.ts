export * from './One.text2image';
export * from './One.image2image';
export * from './Two.text2image';
export * from './Two.image2image';
export * from './Three.text2image';
export * from './Three.image2image';
