import createImageProvider from './createImageProvider';
import schema from './Two.text2image.json';

export function Two(config) {
  const providerId = 'other/second';
  return createImageProvider(
    {
      modelId: 'second',
      providerId,
      name: 'Two',
      schema,
      inputReference: '#/components/schemas/TwoInput'
    },
    config
  );
}

export default Two;
