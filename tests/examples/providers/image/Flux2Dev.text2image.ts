import schema from './Flux2.json';

export const Flux2Dev = () => ({
  modelId: 'runware:400@1',
  providerId: 'runware/bfl/flux-2-dev',
  name: 'FLUX.2 [dev]',
  schema
});
