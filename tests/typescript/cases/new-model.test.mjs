// A model that is added as the pages say works with no other edit: the files of the pages, each in a catalog of its own,
// are generated, laid out and compiled, and run over all their requests: the first beside all other models, the rest
// beside those of one vendor.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { compile } from '../harness/compile.mjs';
import { here, scratch } from '../harness/generated.mjs';
import { root, run, withoutTool } from '../harness/tool.mjs';

/** The model files that a page shows: path and text. */
function modelsOf(page) {
  const text = readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/`(catalog\/models\/[^`]+)`:\n\n```json\n(.*?)```/gs)].map(([, file, json]) => ({ file, json }));
}

const models = [...modelsOf('README.md'), ...modelsOf('docs/adding-a-model.md')];

function keepOnly(parent, name) {
  for (const entry of readdirSync(parent)) {
    if (entry !== name) rmSync(path.join(parent, entry), { recursive: true });
  }
}

test('the pages show models', () => assert.ok(models.length >= 4, `${models.length} models`));

for (const [index, { file, json }] of models.entries()) {
  test(file, { skip: withoutTool }, () => {
    const folder = scratch();
    for (const name of ['catalog', 'templates']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    if (index > 0) keepOnly(path.join(folder, 'catalog/models'), 'openai');
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), json);
    const does = (...args) => {
      const { status, stderr } = run(args, { cwd: folder });
      assert.equal(status, 0, `aircat ${args.join(' ')}\n${stderr}`);
    };
    does('fmt', '--check', file);
    does('generate', '--target', 'imgly');

    const generated = path.join(folder, 'generated/imgly');
    const { class: name, capabilities, air } = JSON.parse(json);
    const own = ['image', 'video'].flatMap((kind) =>
      readdirSync(path.join(generated, kind))
        .filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.ts'))
        .map((entry) => path.join(generated, kind, entry))
    );
    assert.equal(own.length, Object.keys(capabilities).length);
    assert.equal(compile('@imgly/plugin-ai-generation-web', own, {}, generated), '');

    const grid = path.join(folder, 'grid.jsonl');
    does('prove', '--grid', grid);
    assert.ok(readFileSync(grid, 'utf8').includes(`"model":"${air}"`));
    // A runner inside a runner would report to the outer one.
    const env = { ...process.env, GENERATED: generated, GRID: grid, NODE_TEST_CONTEXT: undefined };
    const suites = ['grid', 'format'].map((name) => path.join(here, `cases/${name}.test.mjs`));
    const runner = spawnSync(process.execPath, ['--test', ...suites], { env, encoding: 'utf8' });
    assert.equal(runner.status, 0, runner.stdout);
    assert.match(runner.stdout, /pass 2\n/);
  });
}
