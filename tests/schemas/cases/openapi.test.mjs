// generated/openapi/openapi.json: linters have nothing to say, types come of it, and its schemas are those of json-schema.
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { corpus } from '../harness/corpus.mjs';
import { compile, readSchemas } from '../harness/schemas.mjs';
import { generated, grid, runModule, suite, verdicts } from '../harness/tool.mjs';

const file = path.join(generated, 'openapi/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8'));
const { post } = document.paths['/v1'];
const content = post.requestBody.content['application/json'];

function compileComponent(name) {
  const ajv = new Ajv2020({ strict: false });
  return ajv.compile({ components: document.components, $ref: `#/components/schemas/${name}` });
}

test('redocly lint, by its recommended rules', () => {
  const args = ['lint', '--config', path.join(suite, 'redocly.yaml'), '--format', 'json', file];
  const { status, output } = runModule('@redocly/cli/bin/cli.js', args);
  assert.equal(status, 0, output);
  const { problems } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  // No source says under which licence the API is described, and it is only a warning.
  assert.deepEqual(problems.filter(({ ruleId }) => ruleId !== 'info-license'), []);
});

test('spectral lint, by its recommended rules', () => {
  const args = ['lint', '--ruleset', path.join(suite, '.spectral.yaml'), '--fail-severity', 'hint', file];
  const { status, output } = runModule('@stoplight/spectral-cli/dist/index.js', args);
  assert.equal(status, 0, output);
});

test('prettier has nothing to change', () => {
  const args = ['--check', '--config', path.join(suite, '.prettierrc.json'), file];
  const run = runModule('prettier/bin/prettier.cjs', args, generated);
  assert.equal(run.status, 0, run.output);
});

test('types come of it, and they are strict', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aircat-types-'));
  try {
    const types = path.join(folder, 'runware.ts');
    const made = runModule('openapi-typescript/bin/cli.js', [file, '--output', types], folder);
    assert.equal(made.status, 0, made.output);
    copyFileSync(path.join(suite, 'fixtures/types/use.ts'), path.join(folder, 'use.ts'));
    const options = ['--strict', '--noEmit', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--target', 'es2022'];
    const run = runModule('typescript/bin/tsc', [...options, '--moduleResolution', 'bundler', '--module', 'esnext', 'use.ts'], folder);
    assert.equal(run.status, 0, run.output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each provider has an example, and each is legal', () => {
  const accepts = compileComponent('Tasks');
  const examples = Object.values(content.examples);
  const providers = new Set(grid().map(({ provider }) => provider));
  assert.equal(examples.length, providers.size);
  const tasks = examples.flatMap(({ value }) => value);
  assert.equal(new Set(tasks.map(({ taskUUID }) => taskUUID)).size, tasks.length);
  for (const { summary, value } of examples) assert.ok(accepts(value), `${summary}: ${JSON.stringify(accepts.errors)}`);
  assert.ok(verdicts(tasks).every(Boolean));
});

test('examples of answers are answers', () => {
  const answer = compileComponent('Answer');
  const { examples } = post.responses[200].content['application/json'];
  for (const { summary, value } of Object.values(examples)) assert.ok(answer(value), `${summary}: ${JSON.stringify(answer.errors)}`);
  const failure = compileComponent('Failure');
  const errors = [{ code: 'invalidApiKey', message: 'Invalid API key.', parameter: 'apiKey', type: 'string', taskType: 'authentication' }];
  assert.ok(failure({ errors }));
  assert.ok(failure({ data: [], errors }));
  assert.ok(!failure({ errors: [{}] }));
});

test('the schemas of requests say what the JSON Schemas say', () => {
  const all = readSchemas();
  const bundle = compile(all.get('request.json'));
  const accepts = compileComponent('Task');
  const schemas = [...all].filter(([name]) => name !== 'request.json').map(([, schema]) => schema);
  const legal = grid().map(({ request }) => request);
  for (const task of corpus({ schemas, legal, count: 10_000, seed: 3 })) {
    assert.equal(accepts(task), bundle(Array.isArray(task) ? null : task), JSON.stringify(task));
  }
});
