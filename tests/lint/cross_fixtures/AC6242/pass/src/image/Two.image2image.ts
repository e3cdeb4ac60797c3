import createImageProvider from './createImageProvider';
import schema from './Two.image2image.json';

export function TwoImage2Image(config) {
  const providerId = 'other/second/image2image';
  return createImageProvider(
    {
      modelId: 'second',
      providerId,
      name: 'Two',
      schema,
      inputReference: '#/components/schemas/TwoImage2ImageInput'
    },
    config
  );
}

export default TwoImage2Image;
