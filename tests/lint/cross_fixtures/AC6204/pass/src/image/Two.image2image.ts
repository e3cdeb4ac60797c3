import createImageProvider from './createImageProvider';
import schema from './Two.image2image.json';

export * from './more';
export function makeTwo(config) {
  const providerId = 'runware/acme/two/image2image';
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
