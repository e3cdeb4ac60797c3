import createImageProvider from './createImageProvider';
import schema from './Three.text2image.json';

export function Three(config) {
  const providerId = 'runware/acme/three';
  return createImageProvider(
    {
      modelId: 'acme:3@1',
      providerId,
      name: 'Three',
      schema,
      inputReference: '#/components/schemas/ThreeInput'
    },
    config
  );
}

export default Three;
