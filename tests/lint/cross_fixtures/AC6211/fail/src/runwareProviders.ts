import RunwareImage from './image';

export function runwareProviders(config) {
  return {
    text2image: [
      RunwareImage.One.Text2Image(config),
      RunwareImage.Too.Text2Image(config),
      RunwareImage.Three.Text2Image(config)
    ],
    image2image: [
      RunwareImage.One.Image2Image(config),
      RunwareImage.Two.Image2Image(config),
      RunwareImage.Three.Image2Image(config)
    ]
  };
}
