import schema from './One.image2image.json';

export const options = {
  providerId: 'runware/acme/one/image2image',
  schema,
  inputReference: '#/components/schemas/OneImage2ImageInput'
};
