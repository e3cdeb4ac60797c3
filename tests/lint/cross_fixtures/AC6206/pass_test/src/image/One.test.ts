import schema from './One.text2image.json';
import { One } from './One.text2image';

expect(One({})).toEqual({ providerId: 'runware/acme/one', schema });
