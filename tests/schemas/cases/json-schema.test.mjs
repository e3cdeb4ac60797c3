// The files of generated/json-schema: whole, strict, in agreement with each other and with what the providers send.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { compile, folder, readSchemas } from '../harness/schemas.mjs';
import { grid, runModule, suite } from '../harness/tool.mjs';

const schemas = readSchemas();
const bundle = compile(schemas.get('request.json'));
const requests = grid();

/** Long texts that a regular expression must not stumble over. */
const megabytes = 'iVBORw0KGgo/'.repeat(500_000);

const byModel = new Map();
for (const [file, schema] of schemas) {
  const { taskType, model } = schema.properties ?? {};
  if (file.startsWith('models/')) byModel.set(`${taskType.const} ${model.const}`, compile(schema));
}

test('every schema compiles in strict mode, alone and without a word', () => {
  for (const [file, schema] of schemas) {
    const said = [];
    const log = (text) => said.push(text);
    compile(schema, { logger: { log, warn: log, error: log } });
    assert.deepEqual(said, [], file);
  }
});

test('names are unique and follow the path', () => {
  for (const [file, { $id, $schema, title }] of schemas) {
    assert.equal($id, `urn:aircat:${file.replace(/\.json$/, '')}`);
    assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(title.length > 0, file);
  }
});

test('nothing is defined that nothing refers to', () => {
  for (const [file, schema] of schemas) {
    const text = JSON.stringify(schema);
    for (const name of Object.keys(schema.$defs ?? {})) {
      assert.ok(text.includes(`"#/$defs/${name}"`) || text.includes(`"#/$defs/${name}/`), `${file}: ${name}`);
    }
  }
});

test('prettier has nothing to change', () => {
  const settings = path.join(suite, '.prettierrc.json');
  const run = runModule('prettier/bin/prettier.cjs', ['--check', '--config', settings, `${folder}/**/*.json`], folder);
  assert.equal(run.status, 0, run.output);
});

test('every request of every provider is accepted: by the bundle, in an array, and by its model alone', () => {
  assert.ok(requests.length > 2000);
  for (const { provider, request } of requests) {
    assert.ok(bundle(request), `${provider}: ${JSON.stringify(request)}\n${JSON.stringify(bundle.errors)}`);
    assert.ok(bundle([request, request]));
    const model = byModel.get(`${request.taskType} ${request.model}`);
    assert.ok(model(request), `${provider}: ${JSON.stringify(model.errors)}`);
  }
});

test('an array is as good as its worst task', () => {
  const { request } = requests[0];
  assert.ok(bundle([{ taskType: 'ping', ping: true }, request]));
  assert.ok(!bundle([request, { ...request, width: 7 }]));
  assert.ok(!bundle([[request]]));
  assert.ok(!bundle([]));
});

test('images of many megabytes are no burden', () => {
  const { request } = requests.find(({ provider }) => provider === 'runware/bfl/flux-2-pro/image2image');
  const withImage = (image) => ({ ...request, inputs: { referenceImages: [image] } });
  assert.ok(bundle(withImage(megabytes)));
  assert.ok(bundle(withImage(`data:image/png;base64,${megabytes}`)));
  assert.ok(!bundle(withImage(`${megabytes}!`)));
  assert.ok(!bundle(withImage(`data:video/mp4;base64,${megabytes}`)));
});
