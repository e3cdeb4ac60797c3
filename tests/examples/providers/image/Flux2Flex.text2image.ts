import schema from './Flux2.json';

export const Flux2Flex = () => ({
  modelId: 'bfl:6@1',
  providerId: 'runware/bfl/flux-2-flex',
  name: 'FLUX.2 [flex]',
  schema
});
