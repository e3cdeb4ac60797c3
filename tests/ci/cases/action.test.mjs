// The action and the workflow that calls it: every step is run, with the tool on the PATH or built.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { inputsOf, references, runSteps } from '../harness/action.mjs';
import {
  optionsOf,
  pathWith,
  plainPrograms,
  Project,
  readYaml,
  root,
  run,
  suite,
  temporaryFolder
} from '../harness/project.mjs';

const action = readYaml('action.yml');
const workflow = readYaml('docs/ci/github-workflow.yml');
const job = workflow.jobs.aircat;
const withTool = pathWith('aircat', ...plainPrograms);
const withoutTool = pathWith(...plainPrograms);

/** A checkout of the action whose `dev install` links the tool instead of building it. */
function checkout() {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.cpp'), 'int a;\n');
  const lines = [
    '#!/bin/bash',
    'echo "$@" >>"$0.calls"',
    'mkdir -p "$2/bin"',
    `ln -s "${withTool}/aircat" "$2/bin/aircat"`
  ];
  writeFileSync(path.join(folder, 'dev'), `${lines.join('\n')}\n`);
  chmodSync(path.join(folder, 'dev'), 0o755);
  return folder;
}

function runAction(
  project,
  given = {},
  { PATH = withTool, HOME = temporaryFolder(), from = checkout(), hit = false } = {}
) {
  const cached = [];
  const result = runSteps(action.runs.steps, {
    workspace: project.folder,
    env: { PATH, HOME, GITHUB_ACTION_PATH: from },
    inputs: inputsOf(action, given),
    uses: {
      'actions/cache': (settings) => {
        cached.push(settings);
        return { outputs: { 'cache-hit': String(hit) } };
      }
    }
  });
  const calls = path.join(from, 'dev.calls');
  return { ...result, HOME, cached, built: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

const validator = path.join(suite, 'node_modules/@action-validator/cli/cli.mjs');
const isValid = (file) => run(process.execPath, [validator, file]).status === 0;

test('GitHub would take both files', () => {
  assert.ok(isValid(path.join(root, 'action.yml')));
  assert.ok(isValid(path.join(root, 'docs/ci/github-workflow.yml')));
  const folder = temporaryFolder();
  const broken = (name, file, from, to) => {
    writeFileSync(path.join(folder, name), readFileSync(path.join(root, file), 'utf8').replace(from, to));
    assert.ok(!isValid(path.join(folder, name)), `${name} with ${to}`);
  };
  broken('action.yml', 'action.yml', 'shell: bash', 'shells: bash');
  broken('workflow.yml', 'docs/ci/github-workflow.yml', 'runs-on:', 'run-on:');
});

test('inputs are used, and what is used is there', () => {
  const used = [...references(action)];
  const ids = action.runs.steps.map(({ id }) => id);
  const inputs = used.filter((name) => name.startsWith('inputs.')).map((name) => name.slice('inputs.'.length));
  assert.deepEqual(inputs.sort(), Object.keys(action.inputs).sort());
  for (const name of used.filter((one) => one.startsWith('steps.'))) assert.ok(ids.includes(name.split('.')[1]), name);
  const call = job.steps.find(({ uses }) => uses?.startsWith('OWNER/aircat@'));
  for (const name of Object.keys(call.with)) assert.ok(name in action.inputs, name);
});

test('what the README shows of the action and the hooks is there', () => {
  const blocks = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)];
  const [hooks, [step]] = blocks.map(([, text]) => parse(text));
  assert.deepEqual(Object.keys(step.with).sort(), Object.keys(action.inputs).sort());
  const ids = readYaml('.pre-commit-hooks.yaml').map(({ id }) => id);
  assert.deepEqual(
    hooks.repos[0].hooks.map(({ id }) => id),
    ids
  );
});

test('the options of its commands exist', () => {
  let checked = 0;
  for (const { run: script = '' } of action.runs.steps) {
    const [, command] = script.match(/"\$AIRCAT" ([a-z]+)/) ?? [];
    if (command === undefined) continue;
    for (const [option] of script.matchAll(/--[a-z-]+/g)) {
      assert.ok(optionsOf(command).includes(option), `aircat ${command} ${option}`);
      checked += 1;
    }
  }
  assert.ok(checked >= 6);
});

test('a project in order passes, by the tool on the PATH', () => {
  const result = runAction(new Project(), { paths: 'catalog\ngenerated\n', generate: 'true' });
  assert.equal(result.failed, false, result.output);
  assert.deepEqual(
    result.ran.map(({ name }) => name),
    ['Find aircat', 'Lint', 'Compare generated files']
  );
  assert.equal(result.built, '');
  assert.doesNotMatch(result.output, /::/);
});

test('everything is linted unless paths say otherwise, a path a line', () => {
  const project = new Project();
  project.breakTranslations('by hand/one');
  project.breakTranslations('by hand/two');
  const files = (given) =>
    [...runAction(project, given).output.matchAll(/::error file=(.*?),/g)].map(([, file]) => file);
  const [one, two] = ['by hand/one/translations.json', 'by hand/two/translations.json'];
  assert.deepEqual(new Set(files({ paths: 'by hand/one' })), new Set([one]));
  assert.deepEqual(new Set(files({ paths: 'by hand/one\n\nby hand/two\n' })), new Set([one, two]));
  project.remove('generated');
  assert.ok(files({}).includes(one));
});

test('an error fails and is written at its line, and the other step is run all the same', () => {
  const project = new Project();
  project.breakTranslations();
  const result = runAction(project, { paths: 'handmade', generate: 'true' });
  assert.equal(result.failed, true);
  assert.match(result.output, /^::error file=handmade\/translations\.json,line=\d+,col=\d+/m);
  assert.equal(result.ran.at(-1).name, 'Compare generated files');
  assert.equal(result.ran.at(-1).failed, false);
});

test('warnings fail unless strict is false, by the settings that are named', () => {
  const project = new Project();
  project.breakTranslations();
  project.write(
    'config/lint.json',
    JSON.stringify({
      lint: {
        rules: { AC6108: { severity: 'warning', why: 'a test' } },
        sameInAllLanguages: ['Prompt', 'Format', 'Description']
      }
    })
  );
  const given = { paths: 'handmade', settings: 'config/lint.json' };
  assert.equal(runAction(project, given).failed, true);
  const lenient = runAction(project, { ...given, strict: 'false' });
  assert.equal(lenient.failed, false, lenient.output);
  assert.match(lenient.output, /^::warning file=handmade/m);
});

test('stale files fail when they are to be compared, from the catalog that is named', () => {
  const project = new Project();
  const file = 'generated/imgly/image/Flux2Pro.text2image.ts';
  project.write(file, `${project.read(file)}\n`);
  assert.equal(runAction(project, { paths: 'catalog' }).failed, false);
  const result = runAction(project, { paths: 'catalog', generate: 'true' });
  assert.equal(result.ran.at(-1).status, 2);
  assert.match(result.output, /::error file=generated\/imgly\/image\/Flux2Pro\.text2image\.ts/);
  assert.equal(runAction(project, { paths: 'catalog', generate: 'true', catalog: 'nowhere' }).ran.at(-1).status, 4);
});

test('without the tool it is built once, and kept by what it is built from', () => {
  const project = new Project();
  const from = checkout();
  const given = { paths: 'generated' };
  const first = runAction(project, given, { PATH: withoutTool, from });
  assert.equal(first.failed, false, first.output);
  assert.equal(first.built, `install ${first.HOME}/.local/opt/aircat\n`);
  assert.equal(first.cached[0].path, '~/.local/opt/aircat');
  const { key } = first.cached[0];
  assert.match(key, /^aircat-\w+-[\w.]*-\w+-[0-9a-f]{16}$/);

  const again = runAction(project, given, { PATH: withoutTool, HOME: first.HOME, from, hit: true });
  assert.equal(again.failed, false, again.output);
  assert.equal(again.built, first.built);
  const keyNow = () =>
    runAction(project, given, { PATH: withoutTool, HOME: first.HOME, from, hit: true }).cached[0].key;
  writeFileSync(path.join(from, 'dev.calls'), '');
  const before = keyNow();
  mkdirSync(path.join(from, 'build'));
  writeFileSync(path.join(from, 'build/a.o'), '');
  assert.equal(keyNow(), before);
  writeFileSync(path.join(from, 'a.cpp'), 'int b;\n');
  assert.notEqual(keyNow(), before);
});

test('the workflow runs from its first step to its last', () => {
  const project = new Project();
  const bin = temporaryFolder();
  writeFileSync(path.join(bin, 'apt-get'), `#!/bin/bash\necho "$@" >>"${bin}/calls"\n`);
  chmodSync(path.join(bin, 'apt-get'), 0o755);
  let called;
  const result = runSteps(job.steps, {
    workspace: project.folder,
    env: { PATH: `${bin}:${withoutTool}`, HOME: temporaryFolder() },
    uses: {
      'actions/checkout': () => ({}),
      'OWNER/aircat': (given) => (called = runAction(project, given, { PATH: withoutTool }))
    }
  });
  assert.equal(result.failed, false, result.output);
  assert.equal(result.ran.length, job.steps.length);
  assert.match(readFileSync(path.join(bin, 'calls'), 'utf8'), /^update\ninstall -y .*ca-certificates git\n$/);
  assert.deepEqual(
    called.ran.map(({ name }) => name),
    action.runs.steps.map(({ name }) => name)
  );
});
