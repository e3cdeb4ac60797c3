import createImageProvider from './createImageProvider';
import schema from './One.image2image.json';

export function OneImage2Image(config) {
  const providerId = 'runware/acme/one/image2image';
  return createImageProvider(
    {
      modelId: 'acme:1@1',
      providerId,
      name: 'One',
      schema,
      inputReference: '#/components/schemas/OneImage2ImageInput'
    },
    config
  );
}

export default OneImage2Image;
