// The hooks, called as pre-commit calls them: on what is staged, with the files that their pattern takes; a hook
// also fails when it changes a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf, pathWith, Project, readYaml, run } from '../harness/project.mjs';

const hooks = readYaml('.pre-commit-hooks.yaml');
const env = { ...process.env, PATH: `${pathWith('aircat')}:${process.env.PATH}` };

class Repository extends Project {
  constructor() {
    super();
    this.git('init', '-q');
    this.commit();
  }

  git(...args) {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
    const { status, output } = run('git', [...identity, ...args], { cwd: this.folder, env });
    assert.equal(status, 0, output);
    return output;
  }

  commit() {
    this.git('add', '--all');
    this.git('commit', '-q', '-m', 'Test');
  }

  /** `passed`, `failed`, or `skipped` when nothing that is staged concerns the hook. */
  hook(id, args) {
    const hook = hooks.find((one) => one.id === id);
    this.git('add', '--all');
    const staged = this.git('diff', '--cached', '--name-only', '-z')
      .split('\0')
      .filter((name) => name !== '');
    const files = staged.filter((name) => new RegExp(hook.files).test(name));
    if (files.length === 0) return { verdict: 'skipped', output: '' };
    const [program, ...words] = hook.entry.split(' ');
    const passed = hook.pass_filenames === false ? [] : files;
    const { status, output } = run(program, [...words, ...(args ?? hook.args ?? []), ...passed], {
      cwd: this.folder,
      env
    });
    const changed = this.git('diff', '--name-only') !== '';
    return { verdict: status === 0 && !changed ? 'passed' : 'failed', output, files };
  }
}

test('each hook has what pre-commit asks for, and options that exist', () => {
  assert.deepEqual(
    hooks.map(({ id }) => id),
    ['aircat-lint', 'aircat-fmt', 'aircat-generate-check']
  );
  for (const hook of hooks) {
    for (const key of Object.keys(hook))
      assert.ok(
        ['id', 'name', 'description', 'entry', 'args', 'language', 'files', 'pass_filenames'].includes(key),
        key
      );
    assert.equal(hook.language, 'system');
    const [program, command, ...options] = [...hook.entry.split(' '), ...(hook.args ?? [])];
    assert.equal(program, 'aircat');
    for (const option of options) assert.ok(optionsOf(command).includes(option), `${command} ${option}`);
  }
});

test('aircat-lint fails on a text that differs, and passes once it is mended', () => {
  const repository = new Repository();
  repository.write('README.md', 'Nothing for lint.\n');
  assert.equal(repository.hook('aircat-lint').verdict, 'skipped');
  repository.breakTranslations();
  repository.remove('generated');
  const { verdict, output } = repository.hook('aircat-lint');
  assert.equal(verdict, 'failed');
  assert.match(output, /handmade\/translations\.json:\d+:\d+: error: .*\[AC6108\]/);
  assert.equal(repository.hook('aircat-lint', ['catalog']).verdict, 'passed');
  const texts = repository.read('handmade/translations.json');
  repository.write('handmade/translations.json', texts.replaceAll('": "Description"', '": "Prompt"'));
  const mended = repository.hook('aircat-lint');
  assert.equal(mended.verdict, 'passed', mended.output);
});

test('aircat-fmt lays out what is staged, which fails once', () => {
  const repository = new Repository();
  const file = 'catalog/models/bfl/flux-2-pro.json';
  const text = repository.read(file);
  repository.write(file, JSON.stringify(JSON.parse(text)));
  repository.write('other/catalog.json', '{"not":   "ours"}');
  const { verdict, files } = repository.hook('aircat-fmt');
  assert.equal(verdict, 'failed');
  assert.deepEqual(files, [file]);
  assert.equal(repository.read(file), text);
  repository.write(
    'catalog/schema/model.json',
    repository.read('catalog/schema/model.json').replace('"title": "', '"title": "A ')
  );
  assert.equal(repository.hook('aircat-fmt').verdict, 'passed');
});

test('aircat-generate-check fails on what is stale, in whatever it was changed', () => {
  const change = (file, from, to) => {
    const repository = new Repository();
    const text = repository.read(file);
    assert.ok(text.includes(from), `${file} lacks ${from}`);
    repository.write(file, text.replace(from, to));
    return repository.hook('aircat-generate-check').verdict;
  };
  assert.equal(change('catalog/models/bfl/flux-2-pro.json', 'FLUX.2 [pro]', 'FLUX.2 [better]'), 'failed');
  assert.equal(change('generated/imgly/README.md', '\n', '\n\n'), 'failed');
  assert.equal(change('templates/openapi/README.md.mustache', '\n', '\n\n'), 'failed');
  assert.equal(change('aircat.json', '"Format"', '"Formats"'), 'skipped');
  const repository = new Repository();
  repository.write('generated/notes.txt', 'A file that aircat did not make.\n');
  assert.equal(repository.hook('aircat-generate-check').verdict, 'passed');
});
