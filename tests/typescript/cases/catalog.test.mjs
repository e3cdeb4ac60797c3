// The JSON Schemas of the catalog, by which editors complete and check its files, say the same as the tool.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { scratch } from '../harness/generated.mjs';
import { root, run, withoutTool } from '../harness/tool.mjs';

const catalog = path.join(root, 'catalog');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const schemas = Object.fromEntries(
  readdirSync(path.join(catalog, 'schema')).map((name) => [name, readJson(path.join(catalog, 'schema', name))])
);
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({ ...schema, $id: `aircat:/${name}` });
const validator = (name) => ajv.getSchema(`aircat:/${name}`);

/** All files of a kind, as the file name of their schema and their path. */
function* catalogFiles(folder) {
  yield ['common.json', path.join(folder, 'common.json')];
  yield ['airs.json', path.join(folder, 'airs.json')];
  const kinds = { tasks: 'task', vendors: 'vendor', capabilities: 'capability', sizes: 'sizes', locales: 'locale' };
  for (const [place, kind] of Object.entries(kinds)) {
    for (const name of readdirSync(path.join(folder, place))) yield [`${kind}.json`, path.join(folder, place, name)];
  }
  for (const vendor of readdirSync(path.join(folder, 'models'))) {
    for (const name of readdirSync(path.join(folder, 'models', vendor))) {
      yield ['model.json', path.join(folder, 'models', vendor, name)];
    }
  }
}

test('every file of the catalog is valid by the schema that it names', () => {
  let count = 0;
  for (const [schema, file] of catalogFiles(catalog)) {
    const data = readJson(file);
    const validate = validator(schema);
    assert.ok(validate(data), `${file}: ${ajv.errorsText(validate.errors)}`);
    assert.equal(path.resolve(path.dirname(file), data.$schema), path.join(catalog, 'schema', schema), file);
    count += 1;
  }
  assert.ok(count > 50);
});

/** Each schema below a schema, with its place as a JSON pointer. */
function* schemasBelow(schema, pointer = '') {
  if (typeof schema !== 'object' || schema === null) return;
  yield [pointer, schema];
  for (const key of ['properties', 'definitions', 'patternProperties']) {
    for (const [name, inner] of Object.entries(schema[key] ?? {})) {
      yield* schemasBelow(inner, `${pointer}/${key}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames'])
    yield* schemasBelow(schema[key], `${pointer}/${key}`);
  for (const key of ['anyOf', 'allOf', 'oneOf']) {
    for (const [i, inner] of (schema[key] ?? []).entries()) yield* schemasBelow(inner, `${pointer}/${key}/${i}`);
  }
}

test('every example is valid by the schema that shows it, and every key has a description', () => {
  let examples = 0;
  for (const [name, schema] of Object.entries(schemas)) {
    for (const [pointer, part] of schemasBelow(schema)) {
      const validate = ajv.getSchema(`aircat:/${name}#${encodeURI(pointer)}`) ?? validator(name);
      for (const example of part.examples ?? []) {
        assert.ok(
          validate(example),
          `${name}#${pointer}: ${JSON.stringify(example)} ${ajv.errorsText(validate.errors)}`
        );
        examples += 1;
      }
      for (const [key, property] of Object.entries(part.properties ?? {})) {
        assert.ok(property.description, `${name}#${pointer}: ${key} has no description`);
      }
    }
  }
  assert.ok(examples > 100, `${examples} examples`);
});

/** A small catalog in which every key that there is has a legal value. */
function makeCatalog() {
  const folder = scratch();
  const limits = { type: 'integer', minimum: 64, maximum: 4096, multipleOf: 64 };
  const size = {
    side: { minimum: 64, maximum: 2048, multipleOf: 64 },
    pixels: { minimum: 65536, maximum: 4194304 },
    ratio: { minimum: '1:4', maximum: '4:1' },
    sizes: { big: { '1:1': '1024x1024', '16:9': ['1344x768', '1280x704'] } },
    tier: 'big',
    from: 'input'
  };
  const rules = [{ when: { steps: true }, then: { steps: { maximum: 50 } }, why: 'More takes too long' }];
  const facts = {
    minimumSide: 10,
    maximumSide: 4096,
    maximumMegabytes: 10,
    minimumSeconds: 1,
    maximumSeconds: 10,
    ratio: { minimum: '1:4', maximum: '4:1' }
  };
  const texts = { title: 'Speed', description: 'How fast', placeholder: 'Fast or slow', component: 'Select' };
  const layer = (name) => ({
    inputs: {
      [name]: {
        ...texts,
        to: name,
        required: false,
        default: 'a',
        values: { a: 'a', b: 'b' },
        labels: { a: 'A', b: 'B' }
      }
    },
    parameters: { [name]: { type: 'string', enum: ['a', 'b'], default: 'a', description: 'A choice' } }
  });
  const files = {
    'common.json': {
      parameters: {
        taskUUID: { type: 'string', format: 'uuid', required: true },
        model: { type: 'string', format: 'air', required: true }
      },
      inputs: { prompt: { to: 'positivePrompt', title: 'Prompt', placeholder: 'What?', component: 'TextArea' } },
      icons: { '1:1': 'ratio1by1' },
      words: { big: 'Big' }
    },
    'airs.json': {
      source: 'A list',
      checked: '2026-01',
      airs: { 'acme:7@1': 'imageInference' },
      community: ['civitai']
    },
    'tasks/imageInference.json': {
      parameters: {
        positivePrompt: { type: 'string', minLength: 1, maxLength: 100, pattern: '.', required: true },
        width: limits,
        height: limits,
        steps: { type: 'integer', minimum: 1, maximum: 100 },
        delivery: { type: 'string', enum: ['now', 'later'] },
        pictures: { type: 'array', items: 'string', format: 'image', minItems: 1, maxItems: 4 },
        'net[].model': { type: 'string', format: 'air' }
      },
      inputs: { image_url: { to: 'pictures', title: 'Image', component: 'ImageUrl' } },
      request: { delivery: 'later' },
      rules
    },
    'vendors/acme.json': { name: 'Acme', docs: 'https://example.com/acme', ...layer('vendor_choice'), rules },
    'capabilities/text-to-image.json': {
      name: 'Text-to-Image',
      identifier: 'Text2Image',
      task: 'imageInference',
      kind: 'image',
      result: 'imageURL',
      suffix: false,
      panel: { imageSelection: 'Choose', history: 'From text' },
      quickActions: { 'ly.img.editImage': { prompt: 'prompt' } },
      inputs: { prompt: {} },
      parameters: { steps: {} },
      request: { delivery: 'now' },
      size: { from: 'input' },
      rules
    },
    'models/acme/whole.json': {
      air: 'acme:1@1',
      name: 'Whole',
      class: 'Whole',
      alias: 'All',
      released: '2025-11',
      summary: 'Has every key.',
      features: ['All keys'],
      notes: ['None'],
      unknown: ['Nothing'],
      media: { image: facts, video: facts, audio: facts, output: facts },
      retired: '2026-01',
      supersededBy: 'acme:2@1',
      sources: [
        {
          url: 'https://example.com',
          title: 'The docs',
          checked: '2026-01-02',
          for: ['/summary'],
          says: { summary: 'Has no key.' },
          undocumented: true
        }
      ],
      result: 'imageURL',
      inputs: { image_url: { title: 'Picture' }, vendor_choice: {} },
      parameters: { steps: { minimum: 1, maximum: 60 } },
      request: { delivery: 'now' },
      size,
      rules,
      capabilities: {
        'text-to-image': {
          status: 'skipped',
          variant: 'all of it',
          result: 'imageURL',
          inputs: {},
          parameters: { positivePrompt: { minLength: 2, maxLength: 50 } },
          request: {},
          size: { tier: 'big' },
          rules
        }
      }
    },
    'models/acme/part.json': {
      air: 'acme:3@1',
      name: 'Part',
      class: 'Part',
      partOf: { air: 'acme:1@1', at: 'net[].model' },
      capabilities: {}
    },
    'sizes/standard.json': { one: { '1:1': '1024x1024' } },
    'locales/de.json': { Prompt: 'Prompt' }
  };
  const write = (name, data) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify(data));
  };
  for (const [name, data] of Object.entries(files)) write(name, data);
  return { folder, files, write };
}

function schemaOf(name) {
  const [place] = name.split('/');
  const kinds = {
    tasks: 'task',
    vendors: 'vendor',
    capabilities: 'capability',
    models: 'model',
    sizes: 'sizes',
    locales: 'locale'
  };
  return name.includes('/') ? `${kinds[place]}.json` : name;
}

/** Every object of a file with the keys on the way to it. */
function* objectsBelow(data, way = []) {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data)) yield [way, data];
  for (const [key, inner] of Object.entries(data)) {
    // A patch of the file is judged when it is applied, a request by its task.
    if (key !== 'says' && key !== 'request') yield* objectsBelow(inner, [...way, key]);
  }
}

/** A copy in which the object at `way` is changed. */
function changed(data, way, change) {
  const copy = structuredClone(data);
  change(way.reduce((inner, key) => inner[key], copy));
  return copy;
}

/** An unknown key, a wrong type, a missing key, a word that is none of those that there are. */
const shapeCodes = ['AC1010', 'AC1011', 'AC1012', 'AC1013'];

test('schemas and tool know the same keys, need the same ones, and take the same types', { skip: withoutTool }, () => {
  const { folder, files, write } = makeCatalog();
  const check = () => {
    const { status, stdout, stderr } = run(['check', '--catalog', folder, '--format', 'json', '--jobs', '1']);
    assert.ok(status === 0 || status === 1, stderr);
    return JSON.parse(stdout).filter((finding) => finding.severity === 'error');
  };
  const errors = check().filter((finding) => finding.code.startsWith('AC10'));
  assert.deepEqual(errors, []);
  const before = new Set(check().map((finding) => `${finding.code} ${finding.message}`));

  const differences = [];
  let tried = 0;
  const compare = (name, data, what) => {
    tried += 1;
    const validate = validator(schemaOf(name));
    const bySchema = validate(data);
    write(name, data);
    const found = check();
    const byShape = found.some((finding) => shapeCodes.includes(finding.code));
    const byTool = found.some((finding) => !before.has(`${finding.code} ${finding.message}`));
    if (bySchema && byShape) differences.push(`${name}: only the tool refuses ${what}: ${found[0].message}`);
    // Rules of `check` judge names and what is empty, where it matters.
    const loose = validate.errors?.some(({ keyword }) => /^(min|pattern|propertyNames)/.test(keyword));
    if (!bySchema && !byTool && !loose)
      differences.push(`${name}: only the schema refuses ${what}: ${ajv.errorsText(validate.errors)}`);
  };

  for (const [name, data] of Object.entries(files)) {
    assert.ok(validator(schemaOf(name))(data), `${name}: ${ajv.errorsText(validator(schemaOf(name)).errors)}`);
    for (const [way, object] of objectsBelow(data)) {
      const place = `/${way.join('/')}`;
      for (const value of [{}, 'x', 1]) {
        compare(
          name,
          changed(data, way, (inner) => (inner.notAKey = value)),
          `an unknown key in ${place}`
        );
      }
      for (const key of Object.keys(object)) {
        compare(
          name,
          changed(data, way, (inner) => delete inner[key]),
          `${place} without ${key}`
        );
        for (const value of [null, true, 7, 'TODO', [], {}]) {
          if (JSON.stringify(value) === JSON.stringify(object[key])) continue;
          compare(
            name,
            changed(data, way, (inner) => (inner[key] = value)),
            `${place}/${key}: ${JSON.stringify(value)}`
          );
        }
      }
    }
    write(name, data);
  }
  assert.ok(tried > 500, `${tried} tried`);
  assert.deepEqual(differences, [], differences.join('\n'));
});
