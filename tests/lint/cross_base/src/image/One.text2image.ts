import createImageProvider from './createImageProvider';
import schema from './One.text2image.json';

export function One(config) {
  const providerId = 'runware/acme/one';
  return createImageProvider(
    {
      modelId: 'acme:1@1',
      providerId,
      name: 'One',
      schema,
      inputReference: '#/components/schemas/OneInput'
    },
    config
  );
}

export default One;
