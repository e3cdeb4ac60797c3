import createImageProvider from './createImageProvider';
import schema from './Two.image2image.json';

export function TwoImage2Image(config) {
  const providerId = 'runware/acme/two/text2image';
  return createImageProvider(
    {
      modelId: 'acme:2@1',
      providerId,
      name: 'Two',
      schema,
      inputReference: '#/components/schemas/TwoImage2ImageInput'
    },
    config
  );
}

export default TwoImage2Image;
