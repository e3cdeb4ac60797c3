// The providers as the plugins use them, in an editor that is a fake and a core that is not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, test } from 'node:test';
import { createEditor, createProvider, fakeFetch, fakeImages } from '../harness/editor.mjs';
import { generated, load, loadProviders } from '../harness/generated.mjs';

const kinds = { image: await loadProviders('image'), video: await loadProviders('video') };
const all = Object.entries(kinds).flatMap(([kind, providers]) =>
  Object.entries(providers).map(([name, factory]) => ({
    kind,
    name,
    factory,
    schema: JSON.parse(readFileSync(path.join(generated, kind, `${name}.json`), 'utf8'))
  }))
);
const inputOf = (schema) => Object.values(schema.components.schemas)[0];
const imageOf = (schema) =>
  Object.entries(inputOf(schema).properties)
    .filter(([, p]) => p['x-imgly-builder']?.component === 'ImageUrl')
    .map(([name]) => name);
/** The names of inputs without which there is no request: those that it takes several of may come under another. */
const neededBy = ({ required = [], anyOf = [] }) => [
  ...required,
  ...(anyOf[0]?.required ?? [])
];
/** Inputs for which only a rule asks: lips follow a sound or a text. */
const neededByRules = { PixVerseLipSyncVideo2VideoInput: ['speech_text'] };
/** The least that a provider needs. */
function leastInput(schema) {
  const images = imageOf(schema);
  const value = (name) => (images.includes(name) ? 'https://a.test/1.png' : 'text that is long enough');
  const [reference, input] = Object.entries(schema.components.schemas)[0];
  const needed = [...neededBy(input), ...(neededByRules[reference] ?? [])];
  return Object.fromEntries(needed.map((name) => [name, value(name)]));
}
/** Providers that no quick action of the editor serves: none of them brings a sound track. */
const withoutQuickActions = ['OmniHuman1.image2video'];
/** Whether any size of the provider is taller than wide. */
function hasPortraits(kind, name) {
  const code = readFileSync(path.join(generated, kind, `${name}.ts`), 'utf8');
  const sizes = [...code.matchAll(/width: (\d+), height: (\d+)/g)];
  return sizes.length === 0 || sizes.some(([, width, height]) => Number(width) < Number(height));
}

/** No null, no empty text, list or object anywhere in what is sent. */
function assertNothingEmpty(value) {
  assert.ok(value !== null && value !== '', 'something empty is sent');
  if (typeof value !== 'object') return;
  assert.ok(Object.keys(value).length > 0, 'something empty is sent');
  Object.values(value).forEach(assertNothingEmpty);
}

let sent;
beforeEach(() => {
  sent = fakeFetch();
  fakeImages({ width: 1000, height: 800 });
});

for (const { kind, name, factory, schema } of all) {
  const images = imageOf(schema);

  test(`${name} is a provider`, async () => {
    const config = { proxyUrl: 'https://proxy.test/' };
    const { provider, translations, panels, icons } = await createProvider(factory, config);
    assert.equal(provider.kind, kind);
    assert.match(provider.id, /^runware\/[\w-]+\/[\w.-]+(\/\w+)?$/);
    assert.equal(provider.configuration.proxyUrl, config.proxyUrl);
    assert.equal(provider.output.abortable, true);
    assert.deepEqual(provider.output.middleware, []);
    assert.equal(provider.output.history, '@imgly/indexedDB');
    assert.equal(provider.input.panel.type, 'schema');
    assert.equal(
      provider.input.panel.inputReference,
      `#/components/schemas/${Object.keys(schema.components.schemas)[0]}`
    );
    assert.ok(translations.en[`libraries.${provider.id}.history.label`]);
    // one panel where there is an image input, none elsewhere
    const panel = `ly.img.ai.${provider.id}.imageSelection`;
    assert.deepEqual(panels, images.length > 0 ? [panel] : []);
    assert.equal(`panel.${panel}` in translations.en, images.length > 0);
    assert.deepEqual(Object.keys(provider.input.panel.renderCustomProperty), images);
    const svg = icons['@imgly/plugin/formats'];
    for (const icon of ['1by1', '16by9', '9by16', '4by3', '3by4', 'Free'])
      assert.ok(svg.includes(`"@imgly/plugin/formats/ratio${icon}"`));
  });

  test(`${name} takes its configuration`, async () => {
    const one = () => {};
    const two = () => {};
    for (const [config, middleware] of [
      [{ middlewares: [one] }, [one]],
      [{ middleware: [two] }, [two]],
      [{ middlewares: [one], middleware: [two] }, [one]]
    ]) {
      const { provider } = await createProvider(factory, config);
      assert.deepEqual(provider.output.middleware, middleware);
    }
    assert.equal((await createProvider(factory, { history: false })).provider.output.history, false);
    const { provider } = await createProvider(factory, {
      supportedQuickActions: { 'ly.img.editImage': false, 'ly.img.createVideo': null, 'my.own': true }
    });
    assert.ok(!('ly.img.editImage' in provider.input.quickActions.supported));
    assert.ok(!('ly.img.createVideo' in provider.input.quickActions.supported));
    assert.equal(provider.input.quickActions.supported['my.own'], true);
  });

  test(`${name} sends the task and gives the result`, async () => {
    const { provider } = await createProvider(factory);
    const result = await provider.output.generate(leastInput(schema), {});
    assert.deepEqual(result, { kind, url: `https://example.test/result.${kind === 'image' ? 'png' : 'mp4'}` });
    assert.equal(sent.length, 1);
    const [task] = sent;
    assert.ok(Object.keys(task).length > 6 && task.model && task.taskUUID);
    assertNothingEmpty(task);
  });

  test(`${name} has the placeholder of its request, portrait and landscape`, async () => {
    const { provider } = await createProvider(factory);
    for (const size of [
      { width: 3000, height: 500 },
      { width: 500, height: 3000 },
      { width: 700, height: 700 }
    ]) {
      fakeImages(size);
      sent.length = 0;
      const input = leastInput(schema);
      const { [kind]: block } = await provider.input.panel.getBlockInput(input);
      await provider.output.generate(input, {});
      const [{ width, height, duration }] = sent;
      if (width !== undefined) assert.deepEqual([block.width, block.height], [width, height]);
      else if (images.length > 0) assert.deepEqual([block.width, block.height], [size.width, size.height]);
      if (kind === 'video') assert.ok(block.duration > 0 && (duration === undefined || block.duration === duration));
      // where the source decides, its orientation is kept
      const sizeInputs = Object.values(inputOf(schema).properties).some((p) => p['x-imgly-enum-icons'] && p.default);
      const follows = images.length > 0 && (!sizeInputs || kind === 'video') && hasPortraits(kind, name);
      if (follows && size.width !== size.height) {
        assert.equal(block.width < block.height, size.width < size.height);
      }
    }
  });

  test(`${name} sends nothing that is wrong`, async () => {
    const { provider } = await createProvider(factory);
    const least = leastInput(schema);
    const fails = (more, message) => assert.rejects(provider.output.generate({ ...least, ...more }, {}), message);
    for (const key of Object.keys(least)) await fails({ [key]: undefined }, /is missing/);
    await fails({ not_an_input: 1 }, /There is no input "not_an_input"/);
    for (const [key, property] of Object.entries(inputOf(schema).properties)) {
      if (property.enum)
        await fails({ [key]: 'nonsense' }, new RegExp(`cannot be "nonsense"\\. It can be ${property.enum[0]}`));
      if (property.maxLength) await fails({ [key]: 'x'.repeat(property.maxLength + 1) }, /at most/);
    }
    for (const branch of inputOf(schema).anyOf ?? []) {
      for (const [key, { maxItems }] of Object.entries(branch.properties ?? {})) {
        if (maxItems)
          await fails(
            { [key]: Array(maxItems + 1).fill('https://a.test/1.png') },
            new RegExp(`at most ${maxItems}\\.`)
          );
      }
    }
    assert.equal(sent.length, 0);
  });

  test(`${name} maps its quick actions`, async () => {
    const { provider } = await createProvider(factory);
    const actions = Object.entries(provider.input.quickActions.supported);
    // the plugins have quick actions for these alone
    assert.equal(actions.length > 0, /\.image2(image|video)$/.test(name) && !withoutQuickActions.includes(name));
    for (const [id, { mapInput }] of actions) {
      const action = {
        prompt: 'a prompt',
        style: 'a style',
        artist: 'an artist',
        uri: 'https://a.test/1.png',
        uris: ['https://a.test/1.png'],
        exportFromBlockIds: [1]
      };
      sent.length = 0;
      await provider.output.generate(mapInput(action), {});
      assert.equal(sent.length, 1, id);
    }
  });

  test(`${name} can be aborted and must be initialized`, async () => {
    const { provider } = await createProvider(factory);
    const controller = new AbortController();
    globalThis.Image = class {
      decode() {
        return new Promise(() => {});
      }
    };
    globalThis.fetch = (url, { signal }) =>
      new Promise((resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    setTimeout(() => controller.abort(), 10);
    await assert.rejects(provider.output.generate(leastInput(schema), { abortSignal: controller.signal }), {
      name: 'AbortError'
    });
    const fresh = await factory({ proxyUrl: '' })({ cesdk: createEditor().cesdk });
    await assert.rejects(fresh.output.generate(leastInput(schema), {}), /initialized/);
  });
}

test('ids are unique', async () => {
  const ids = await Promise.all(all.map(async ({ factory }) => (await createProvider(factory)).provider.id));
  assert.equal(new Set(ids).size, ids.length);
});

test('the barrels and the lists have every provider', async () => {
  const module = await load(`
    export { default as image } from './image';
    export { default as video } from './video';
    export { default as lists } from './runwareProviders';`);
  const inBarrels = ['image', 'video'].flatMap((kind) =>
    Object.values(module[kind]).flatMap((model) => Object.values(model))
  );
  assert.equal(inBarrels.length, all.length);
  const lists = module.lists({ proxyUrl: 'https://proxy.test/' });
  for (const [capability, list] of Object.entries(lists)) {
    assert.equal(list.length, all.filter(({ name }) => name.endsWith(`.${capability}`)).length, capability);
    for (const make of list) assert.ok((await make({ cesdk: createEditor().cesdk })).id);
  }
  assert.equal(Object.values(lists).flat().length, all.length);
});

test('blob: and buffer: pictures reach Runware as data', async () => {
  const { factory, schema } = all.find(({ schema }) => inputOf(schema).anyOf);
  const { provider } = await createProvider(factory);
  const { image_url, ...rest } = leastInput(schema);
  await provider.output.generate({ ...rest, image_urls: ['buffer://1', 'https://a.test/2.png'] }, {});
  assert.match(JSON.stringify(sent[0]), /\["data:image\/png;base64,AQID","https:\/\/a\.test\/2\.png"\]/);
});
