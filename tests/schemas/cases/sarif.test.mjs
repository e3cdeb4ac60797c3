// `--format sarif`: what comes is valid by the standard's own schema, and its fixes are those of `--fix`.
import AjvDraft04 from 'ajv-draft-04';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { catalog, generated, run } from '../harness/tool.mjs';

const require = createRequire(import.meta.url);
const entry = require.resolve('@microsoft/jest-sarif');
const schema = JSON.parse(readFileSync(path.join(path.dirname(entry), 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false });
const isSarif = ajv.compile(schema);

function parsed(text) {
  const log = JSON.parse(text);
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
  return log;
}

/** Schemas and translations with faults that have one right answer each. */
function damaged() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aircat-sarif-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  for (const file of ['Flux2Pro.text2image.json', 'translations.json'])
    cpSync(path.join(generated, 'imgly/image', file), path.join(folder, file));
  const change = (file, from, to) => {
    const whole = path.join(folder, file);
    const text = readFileSync(whole, 'utf8');
    assert.match(text, from);
    writeFileSync(whole, text.replace(from, to));
  };
  change('translations.json', /\n.*flux-2-pro\.property\.aspect_ratio\.4:3": .*/, '');
  change('translations.json', /(flux-2-pro\.property\.prompt": )".*"/, '$1"Größe 😀"');
  change('Flux2Pro.text2image.json', /("x-fal-order-properties": \[\s*)"prompt",\s*/, '$1');
  return folder;
}

/** The text with the replacement; columns count code points. */
function applied(text, { deletedRegion: region, insertedContent }) {
  const lines = text.split('\n');
  const offset = (line, column) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) +
    [...lines[line - 1]].slice(0, column - 1).join('').length;
  return (
    text.slice(0, offset(region.startLine, region.startColumn)) +
    insertedContent.text +
    text.slice(offset(region.endLine, region.endColumn))
  );
}

test('findings of lint, with fixes that do what --fix does', () => {
  const folder = damaged();
  const log = parsed(run(['lint', '--format', 'sarif', folder], { good: [1] }));
  const fixes = log.runs[0].results.flatMap((result) => result.fixes ?? []);
  assert.ok(fixes.length >= 3);
  const changes = fixes.flatMap((fix) => fix.artifactChanges);
  const texts = {};
  const start = ({ replacements: [{ deletedRegion: at }] }) => at.startLine * 1e6 + at.startColumn;
  for (const { artifactLocation, replacements } of changes.sort((a, b) => start(b) - start(a))) {
    const file = decodeURIComponent(artifactLocation.uri);
    texts[file] ??= readFileSync(file, 'utf8');
    for (const replacement of replacements) texts[file] = applied(texts[file], replacement);
  }
  run(['lint', '--fix', folder]);
  assert.equal(Object.keys(texts).length, 2);
  for (const [file, text] of Object.entries(texts)) assert.equal(text, readFileSync(file, 'utf8'));
  parsed(run(['lint', '--format', 'sarif', folder]));
});

test('findings about requests', () => {
  const input = JSON.stringify([{ taskType: 'imageInference', model: 'bfl:5@1', width: 7, seed: 'é' }]);
  const log = parsed(run(['validate', '--catalog', catalog, '--format', 'sarif', '-'], { input, good: [1] }));
  assert.ok(log.runs[0].results.length > 1);
});
