import schema from './Flux2Pro.text2image.json';

export const options = {
  providerId: 'runware/bfl/flux-2-pro',
  schema,
  inputReference: '#/components/schemas/Flux2ProInput'
};
