import schema from './Flux2.json';

export const Flux2Pro = () => ({
  modelId: 'bfl:5@1',
  providerId: 'runware/bfl/flux-2-pro',
  name: 'FLUX.2 [pro]',
  schema
});
