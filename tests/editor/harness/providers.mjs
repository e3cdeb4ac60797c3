// The providers that there must be in the editor: 12 models with two capabilities each, and what the page adds.

const MODELS = {
  image: [
    ['runware/bfl/flux-2-dev', 'FLUX.2 [dev]'],
    ['runware/bfl/flux-2-flex', 'FLUX.2 [flex]'],
    ['runware/bfl/flux-2-pro', 'FLUX.2 [pro]'],
    ['runware/bytedance/seedream-4', 'Seedream 4.0'],
    ['runware/bytedance/seedream-4-5', 'Seedream 4.5'],
    ['runware/google/nano-banana-2-pro', 'Nano Banana 2 Pro'],
    ['runware/openai/gpt-image-1', 'GPT Image 1'],
    ['runware/openai/gpt-image-1-mini', 'GPT Image 1 Mini']
  ],
  video: [
    ['runware/google/veo-3.1', 'Veo 3.1'],
    ['runware/google/veo-3.1-fast', 'Veo 3.1 Fast'],
    ['runware/openai/sora-2', 'Sora 2'],
    ['runware/openai/sora-2-pro', 'Sora 2 Pro']
  ]
};

/** One provider of each capability that the plugin has no list for. */
const ADDED = {
  image: [
    ['runware/runware/swinir/upscale', 'SwinIR'],
    ['runware/runware/rembg-1-4/removebackground', 'RemBG 1.4']
  ],
  video: []
};

/** What is chosen with Text and what with Image, each as {id, name}. */
export function providersOf(kind) {
  const models = MODELS[kind].map(([id, name]) => ({ id, name }));
  return {
    Text: models,
    Image: [
      ...models.map(({ id, name }) => ({ id: `${id}/image2${kind}`, name })),
      ...ADDED[kind].map(([id, name]) => ({ id, name }))
    ]
  };
}
