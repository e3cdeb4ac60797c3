import createImageProvider from './createImageProvider';
import schema from './Three.image2image.json';

export function ThreeImage2Image(config) {
  const providerId = 'runware/acme/three/image2image';
  return createImageProvider(
    {
      modelId: 'acme:3@1',
      providerId,
      name: 'Three',
      schema,
      inputReference: '#/components/schemas/ThreeImage2ImageInput'
    },
    config
  );
}

export default ThreeImage2Image;
