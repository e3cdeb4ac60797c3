// A catalog whose texts are attacks or accidents: what is made of it compiles, is laid out, behaves, and says the same
// texts again. AIRCAT names the tool.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { here, scratch } from '../harness/generated.mjs';
import { root, run, withoutTool } from '../harness/tool.mjs';

const skip = withoutTool;
const catalog = path.join(here, 'fixtures/hostile/catalog');
const templates = path.join(root, 'templates/imgly');
const folder = scratch();
const output = path.join(folder, 'imgly');
const grid = path.join(folder, 'grid.jsonl');

const read = (file) => JSON.parse(readFileSync(path.join(catalog, file), 'utf8'));
const common = read('common.json');
const models = ['constructor', 'class', 'default', 'numbers'].map((slug) => ({
  slug,
  ...read(`models/evil/${slug}.json`)
}));

/** Each provider of the catalog, with its inputs merged as the catalog's layers have it. */
function* providers() {
  const vendor = read('vendors/evil.json');
  for (const model of models) {
    for (const name of Object.keys(model.capabilities)) {
      const capability = read(`capabilities/${name}.json`);
      const using = [capability, model, model.capabilities[name]];
      const layers = [common, read(`tasks/${capability.task}.json`), vendor, ...using];
      const inputs = {};
      for (const input of new Set(using.flatMap((layer) => Object.keys(layer.inputs ?? {})))) {
        inputs[input] = Object.assign({}, ...layers.map((layer) => layer.inputs?.[input]));
      }
      const id = `runware/evil/${model.slug}${capability.suffix === false ? '' : `/${capability.identifier.toLowerCase()}`}`;
      const file = `${capability.kind}/${model.class}.${capability.identifier.toLowerCase()}`;
      yield { id, file, slug: name, model, capability, inputs };
    }
  }
}

function* filesBelow(place) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const file = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

before(() => {
  if (skip) return;
  for (const command of [
    ['generate', '--catalog', catalog, '--templates', templates, '--out', folder],
    ['prove', '--catalog', catalog, '--grid', grid]
  ]) {
    const { status, stderr } = run(command);
    assert.equal(status, 0, stderr);
  }
});

test('types, layout, bundle, schemas and the grid hold as for any catalog', { skip }, () => {
  const cases = ['types', 'format', 'bundle', 'schemas', 'grid'].map((name) => `cases/${name}.test.mjs`);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawnSync(process.execPath, ['--test', ...cases], {
    cwd: here,
    env: { ...env, GENERATED: output, GRID: grid },
    encoding: 'utf8',
    maxBuffer: 1 << 28
  });
  assert.equal(child.status, 0, child.stdout);
  assert.ok(Number(child.stdout.match(/pass (\d+)/)[1]) > 15, child.stdout);
  assert.match(child.stdout, /skipped 0\n/);
});

test('schemas and providers say the texts of the catalog', { skip }, async () => {
  process.env.GENERATED = output;
  const { loadProviders } = await import(`${pathToFileURL(path.join(here, 'harness/generated.mjs'))}?hostile`);
  const { createProvider } = await import('../harness/editor.mjs');
  let texts = 0;
  const same = (actual, expected, what) => {
    assert.equal(actual, expected, what);
    texts += 1;
  };
  const factories = { ...(await loadProviders('image')), ...(await loadProviders('video')) };
  for (const { id, file, slug, model, capability, inputs } of providers()) {
    const document = JSON.parse(readFileSync(path.join(output, `${file}.json`), 'utf8'));
    const [schema] = Object.values(document.components.schemas);
    const { provider, translations } = await createProvider(factories[path.basename(file)]);
    const property = `ly.img.plugin-ai-${capability.kind}-generation-web.${id}.property`;
    same(provider.id, id);
    same(provider.name, model.name);
    same(document.info.description, `${model.name} ${slug} generation via Runware`);
    same(translations.en[`libraries.${id}.history.label`], capability.panel.history);
    if (capability.panel.imageSelection) {
      same(translations.en[`panel.ly.img.ai.${id}.imageSelection`], capability.panel.imageSelection);
    }
    for (const [name, input] of Object.entries(inputs)) {
      const made = schema.properties[name];
      const where = `${id} ${name}`;
      same(made.title, input.title, where);
      same(translations.en[`${property}.${name}`], input.title, where);
      same(made.description, input.description, where);
      same(made['x-imgly-placeholder'], input.placeholder, where);
      if (input.placeholder) same(translations.en[`${property}.${name}.placeholder`], input.placeholder, where);
      if (input.default !== undefined) same(made.default, input.default, where);
      if (input.values && !Array.isArray(input.values)) {
        // JavaScript moves keys that are numbers to the front.
        assert.deepEqual([...made.enum].sort(), Object.keys(input.values).sort(), where);
      }
      if (typeof input.labels === 'object') {
        for (const value of made.enum) {
          same(made['x-imgly-enum-labels'][value], input.labels[value], where);
          same(translations.en[`${property}.${name}.${value}`], input.labels[value], where);
        }
      }
    }
  }
  assert.ok(texts > 150, `${texts} texts`);
});

test('other languages say the texts of their file', { skip }, () => {
  const german = read('locales/de.json');
  for (const kind of ['image', 'video']) {
    const { en, de } = JSON.parse(readFileSync(path.join(output, kind, 'translations.json'), 'utf8'));
    assert.ok(Object.keys(de).length > 5);
    for (const [key, text] of Object.entries(de)) assert.equal(text, german[en[key]], key);
  }
});

test('no file holds a character that a reader does not see', { skip }, () => {
  for (const file of filesBelow(folder)) {
    if (file === grid) continue;
    const text = readFileSync(file, 'utf8');
    const found = text.match(/[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
    assert.equal(found, null, `${file}: ${found && text.slice(found.index - 40, found.index + 20)}`);
  }
});

test('Markdown keeps its tables and takes no HTML', { skip }, () => {
  const providersFile = readFileSync(path.join(output, 'providers.md'), 'utf8');
  const rows = providersFile.split('\n').filter((line) => line.startsWith('|'));
  assert.equal(rows.length, 2 + [...providers()].length);
  for (const row of rows) assert.equal(row.split(/(?<!\\)\|/).length, 9, row);
  for (const file of ['providers.md', 'README.md']) {
    const text = readFileSync(path.join(output, file), 'utf8').replace(/```[^]*?```/g, '');
    assert.doesNotMatch(text, /<(script|b|!--)/i, file);
    assert.doesNotMatch(text, /[^\\]\]\(javascript/, file);
  }
});
