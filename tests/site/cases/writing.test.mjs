// How `aircat site` writes.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { run, root, scratch } from '../harness/tool.mjs';

const make = (out, ...options) => run(['site', '--out', out, ...options], { good: [0, 1, 3, 4] });
const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])
  );

test('the same catalog gives the same bytes, and a second run writes nothing', () => {
  const [one, two] = [path.join(scratch(), 'a'), path.join(scratch(), 'b')];
  make(one, '--no-validators', '--jobs', '1');
  make(two, '--no-validators', '--jobs', '4');
  assert.deepEqual(filesOf(one), filesOf(two));
  assert.match(make(one, '--no-validators').stderr, / 0 written, \d+ unchanged/);
});

test('what others wrote is left alone', () => {
  const folder = scratch();
  writeFileSync(path.join(folder, 'thesis.txt'), 'years of work');
  const { status, stderr } = make(folder, '--no-validators');
  assert.equal(status, 1);
  assert.match(stderr, /is not empty, and what is in it is no site of aircat \[AC5101\]/);
  assert.deepEqual([...filesOf(folder).keys()], ['thesis.txt']);

  const generated = path.join(scratch(), 'generated');
  mkdirSync(generated);
  for (const file of ['.aircat-manifest', 'docs']) cpSync(path.join(root, 'generated', file), path.join(generated, file), { recursive: true });
  const before = filesOf(generated);
  assert.equal(make(generated, '--no-validators').status, 1);
  assert.deepEqual(filesOf(generated), before);
});

test('without Node, packages or templates it says what to do, and writes nothing', () => {
  const folder = path.join(scratch(), 'site');
  const noNode = run(['site', '--out', folder], { good: [1], env: { PATH: '/nowhere' } });
  assert.match(noNode.stderr, /AC5102/);
  assert.match(noNode.stderr, /--no-validators/);

  const templates = scratch();
  cpSync(path.join(root, 'templates/site'), path.join(templates, 'site'), { recursive: true, filter: (file) => !file.includes('node_modules') });
  const noPackages = make(folder, '--templates', templates);
  assert.equal(noPackages.status, 1);
  assert.match(noPackages.stderr, /validators\/package\.json: error: the package ajv is not installed \[AC5103\]/);

  assert.notEqual(make(folder, '--templates', scratch()).status, 0);
  assert.throws(() => filesOf(folder), /ENOENT/);
});

test('a site without validators says so', () => {
  const folder = path.join(scratch(), 'site');
  make(folder, '--no-validators');
  const html = readFileSync(path.join(folder, 'models/bfl/flux-2-pro/index.html'), 'utf8');
  assert.match(html, /made without validators/);
  assert.doesNotMatch(html, /validator\.js/);
});
