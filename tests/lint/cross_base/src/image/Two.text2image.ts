import createImageProvider from './createImageProvider';
import schema from './Two.text2image.json';

export function Two(config) {
  const providerId = 'runware/acme/two';
  return createImageProvider(
    {
      modelId: 'acme:2@1',
      providerId,
      name: 'Two',
      schema,
      inputReference: '#/components/schemas/TwoInput'
    },
    config
  );
}

export default Two;
