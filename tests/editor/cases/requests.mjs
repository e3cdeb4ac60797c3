// What a person fills in, and the request that the reference mapping makes of it (taskUUID apart). The
// requests are written down here on their own, from the catalog's words; reference.test.mjs holds them
// against `aircat request`.
import { PICTURES } from '../harness/pictures.mjs';

const IMAGE = {
  taskType: 'imageInference',
  deliveryMethod: 'async',
  outputType: 'URL',
  outputFormat: 'PNG',
  numberResults: 1
};
const TOOL = { deliveryMethod: 'async', outputType: 'URL', outputFormat: 'PNG' };
const VIDEO = { ...IMAGE, taskType: 'videoInference', outputFormat: 'MP4' };

/**
 * `input` is what the panel shows, `choose` what the person does to get there: {select: label} and
 * [checkbox]. `{picture}` in a request stands for the picture's URL.
 */
export const REQUESTS = {
  'text to image': {
    provider: 'runware/bfl/flux-2-pro',
    name: 'FLUX.2 [pro]',
    input: { prompt: 'A fox in the snow', aspect_ratio: '9:16' },
    choose: { aspect_ratio: 'Portrait 9:16' },
    processing: 1,
    request: { ...IMAGE, model: 'bfl:5@1', positivePrompt: 'A fox in the snow', width: 768, height: 1344 }
  },
  'image to image, landscape': {
    provider: 'runware/bfl/flux-2-pro/image2image',
    name: 'FLUX.2 [pro]',
    picture: PICTURES.landscape,
    input: { prompt: 'At night', image_url: '{picture}' },
    request: {
      ...IMAGE,
      model: 'bfl:5@1',
      positivePrompt: 'At night',
      inputs: { referenceImages: ['{picture}'] },
      // 2000x1250 made to fit into 1920
      width: 1920,
      height: 1200
    }
  },
  'image to image, portrait': {
    provider: 'runware/bfl/flux-2-pro/image2image',
    name: 'FLUX.2 [pro]',
    picture: PICTURES.portrait,
    input: { prompt: 'At night', image_url: '{picture}' },
    request: {
      ...IMAGE,
      model: 'bfl:5@1',
      positivePrompt: 'At night',
      inputs: { referenceImages: ['{picture}'] },
      // The multiples of 16 that are nearest to 1000x1501
      width: 1008,
      height: 1504
    }
  },
  'image to image with a format': {
    provider: 'runware/openai/gpt-image-1/image2image',
    name: 'GPT Image 1',
    picture: PICTURES.landscape,
    input: { prompt: 'As a poster', image_url: '{picture}', format: '1024x1536' },
    choose: { format: 'Portrait (1024×1536)' },
    request: {
      ...IMAGE,
      model: 'openai:1@1',
      positivePrompt: 'As a poster',
      referenceImages: ['{picture}'],
      width: 1024,
      height: 1536
    }
  },
  upscaling: {
    provider: 'runware/runware/swinir/upscale',
    name: 'SwinIR',
    picture: PICTURES.landscape,
    input: { image_url: '{picture}', upscale_factor: '4' },
    choose: { upscale_factor: '4×' },
    request: { ...TOOL, taskType: 'upscale', model: 'runware:503@1', inputImage: '{picture}', upscaleFactor: 4 }
  },
  'removing a background': {
    provider: 'runware/runware/rembg-1-4/removebackground',
    name: 'RemBG 1.4',
    picture: PICTURES.portrait,
    input: { image_url: '{picture}' },
    request: { ...TOOL, taskType: 'removeBackground', model: 'runware:109@1', inputImage: '{picture}' }
  },
  'text to video': {
    provider: 'runware/google/veo-3.1',
    name: 'Veo 3.1',
    input: { prompt: 'A fox runs', format: '720x1280', generate_audio: false },
    choose: { format: 'Portrait HD (720×1280)' },
    toggle: ['generate_audio'],
    request: {
      ...VIDEO,
      model: 'google:3@2',
      positivePrompt: 'A fox runs',
      width: 720,
      height: 1280,
      duration: 8,
      fps: 24,
      providerSettings: { google: { generateAudio: false } }
    }
  },
  'image to video, landscape': {
    provider: 'runware/openai/sora-2/image2video',
    name: 'Sora 2',
    picture: PICTURES.landscape,
    input: { prompt: 'The fox turns', image_url: '{picture}', format: '1280x720', duration: '12' },
    choose: { format: 'Landscape HD (1280×720)', duration: '12 seconds' },
    request: {
      ...VIDEO,
      model: 'openai:3@1',
      positivePrompt: 'The fox turns',
      frameImages: [{ inputImage: '{picture}', frame: 'first' }],
      width: 1280,
      height: 720,
      duration: 12
    }
  },
  'image to video, portrait': {
    provider: 'runware/openai/sora-2/image2video',
    name: 'Sora 2',
    picture: PICTURES.portrait,
    input: { prompt: 'The fox turns', image_url: '{picture}', format: '720x1280', duration: '4' },
    choose: { format: 'Portrait HD (720×1280)', duration: '4 seconds' },
    request: {
      ...VIDEO,
      model: 'openai:3@1',
      positivePrompt: 'The fox turns',
      frameImages: [{ inputImage: '{picture}', frame: 'first' }],
      width: 720,
      height: 1280,
      duration: 4
    }
  }
};

/** A value with the picture's URL in place of `{picture}`. */
export function withPicture(value, url) {
  return JSON.parse(JSON.stringify(value).replaceAll('{picture}', url));
}
