import { Flux2Dev } from './Flux2Dev.text2image';
import { Flux2Flex } from './Flux2Flex.text2image';
import { Flux2Pro } from './Flux2Pro.text2image';

export { Flux2Dev, Flux2Flex, Flux2Pro };

export default {
  Flux2Dev: { Text2Image: Flux2Dev },
  Flux2Flex: { Text2Image: Flux2Flex },
  Flux2Pro: { Text2Image: Flux2Pro }
};
