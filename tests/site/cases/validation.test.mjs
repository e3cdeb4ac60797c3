// What the pages say of a request is what the tool says of it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unsaidRule } from '../../schemas/harness/unsaid.mjs';
import { load } from '../harness/scripts.mjs';
import { catalogModels, makeSite, run } from '../harness/tool.mjs';

const site = makeSite();
const idOf = catalogModels();
const count = Number(process.env.SAMPLES ?? 12_000);

const judges = new Map();
/** The validator and the schema of a task's model; undefined when the site has none. */
function judgeOf(task) {
  const id = idOf.get(task?.model);
  const file = id && path.join('models', id, `${task.taskType}.validator.js`);
  if (file === undefined || !existsSync(path.join(site, file))) return undefined;
  if (!judges.has(file)) {
    const schema = JSON.parse(readFileSync(path.join(site, file.replace('.validator.js', '.schema.json')), 'utf8'));
    judges.set(file, { schema, validate: load(site, file).validators[task.taskType] });
  }
  return judges.get(file);
}

const judge = { schemaOf: judgeOf, accepts: (task) => judgeOf(task).validate(task).length === 0 };

function samples() {
  const lines = run(['prove', '--samples', String(count), '--seed', '7']).stdout.split('\n');
  return lines.flatMap((line) => {
    const end = line.lastIndexOf(',"expect":"');
    if (end < 0) return [];
    const text = line.slice('{"request":'.length, end);
    const task = JSON.parse(text);
    return judgeOf(task) === undefined ? [] : [{ text, task }];
  });
}

test('verdicts on samples are the tool’s, but for what a schema cannot say', () => {
  const all = samples();
  const errors = all.map(() => []);
  const input = all.map(({ text }) => `${text}\n`).join('');
  const { stdout } = run(['validate', '-', '--input', 'jsonl', '--format', 'jsonl'], { input, good: [0, 1] });
  for (const line of stdout.split('\n')) {
    const finding = line === '' ? {} : JSON.parse(line);
    if (finding.severity === 'error') errors[finding.line - 1].push(finding);
  }
  const rejected = errors.filter(({ length }) => length > 0).length;
  assert.ok(judges.size > 100, `samples of ${judges.size} kinds of request`);
  assert.ok(rejected > all.length / 5 && rejected < (all.length * 4) / 5, `${rejected} of ${all.length} are rejected`);
  const differ = all.filter(({ text, task }, i) => judge.accepts(task) !== (errors[i].length === 0) && unsaidRule(judge, text, task, errors[i]) === undefined);
  assert.deepEqual(
    differ.slice(0, 3).map(({ text }) => text),
    []
  );
});

test('each sample that is refused is refused in words', () => {
  const { messages } = load(site, 'assets/sizes.js', 'assets/messages.js');
  for (const { task } of samples().slice(0, 4000)) {
    const found = judgeOf(task).validate(task);
    const said = messages.messagesOf(found, task);
    assert.equal(said.length > 0, found.length > 0, JSON.stringify({ task, found }));
    for (const { pointer, text } of said) {
      assert.match(pointer, /^(\/|$)/);
      assert.doesNotMatch(text, /undefined|NaN|\[object|breaks the rule/, JSON.stringify({ task, found }));
    }
  }
});
