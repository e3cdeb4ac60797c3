import schema from './One.text2image.json';
import { airOf } from './airs';

export const Four = (config) => create({ modelId: airOf('four'), providerId: airOf('four').id, schema, inputReference: '#/components/schemas/OneInput' });
