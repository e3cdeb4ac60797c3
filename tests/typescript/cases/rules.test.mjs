// The rules of a model, as providers check them: what they forbid and say, and that it is what the reference forbids and
// says. AIRCAT names the tool.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { load, scratch } from '../harness/generated.mjs';
import { root, run, withoutTool } from '../harness/tool.mjs';

const { checkRules } = await load(`export * from './video/rules';`);

/** What a rule says of a task; nothing if it is obeyed. */
function said(task, rule, tiers) {
  try {
    checkRules(task, [rule], tiers);
  } catch (error) {
    return error.message;
  }
  return undefined;
}

const demand = (then, task, tiers) => said({ on: true, ...task }, { when: { on: true }, then, why: 'so' }, tiers);
const applies = (when, task, tiers) => said(task, { when, then: { never: true }, why: 'so' }, tiers) !== undefined;

test('what is demanded is named with its limit and the reason', () => {
  const cases = [
    [{ a: true }, {}, '"a" is missing: so'],
    [{ a: true }, { a: false }],
    [{ a: false }, { a: 0 }, '"a" must not be given here: so'],
    [{ a: false }, {}],
    [{ a: { maximum: 6 } }, { a: 10 }, '"a" must be at most 6: so'],
    [{ a: { maximum: 6 } }, { a: 6 }],
    [{ a: { maximum: 6 } }, {}],
    [{ a: { maximum: 6, required: true } }, {}, '"a" is missing: so'],
    [{ a: { minimum: 2 } }, { a: 1 }, '"a" must be at least 2: so'],
    [{ a: { minimum: 2, maximum: 3 } }, { a: 4 }, '"a" must be 2 to 3: so'],
    [{ a: { minimum: 2, maximum: 2 } }, { a: 4 }, '"a" must be 2: so'],
    [{ a: { multipleOf: 8 } }, { a: 12 }, '"a" must be a multiple of 8: so'],
    [{ a: { multipleOf: 0.1 } }, { a: 0.30000000000000004 }],
    [{ a: { const: 4 } }, { a: 5 }, '"a" must be 4: so'],
    [{ a: { const: 4 } }, { a: [4] }, '"a" must be 4: so'],
    [{ a: { enum: ['x'] } }, { a: 'y' }, '"a" must be x: so'],
    [{ a: { enum: ['x', 2] } }, { a: '2' }, '"a" must be one of x, 2: so'],
    [{ a: { minLength: 2 } }, { a: '🙂' }, '"a" must have at least 2 characters, but has 1: so'],
    [{ a: { maxLength: 1 } }, { a: '🙂' }],
    [{ a: { pattern: '^x' } }, { a: 'yx' }, '"a" must match ^x: so'],
    [{ a: { maxItems: 1 } }, { a: [1, 2] }, '"a" must have at most 1 elements, but has 2: so'],
    [{ a: { maximum: 1 } }, { a: [1, 2] }, '"a" does not fit: so'],
    [{ 'a.b': { maximum: 1 } }, { a: { b: 2 } }, '"a.b" must be at most 1: so'],
    [{ 'a[].b': { maximum: 1 } }, { a: [{ b: 1 }, {}, { b: 2 }] }, '"a[].b" must be at most 1: so'],
    [{ 'a[].b': true }, { a: [{}] }, '"a[].b" is missing: so'],
    [{ 'a[]': { maximum: 1 } }, { a: [2] }, '"a[]" must be at most 1: so'],
    [{ constructor: true }, {}, '"constructor" is missing: so'],
    [{ a: { maximum: 1 }, b: { maximum: 1 } }, { a: 1, b: 2 }, '"b" must be at most 1: so']
  ];
  for (const [then, task, message] of cases) assert.equal(demand(then, task), message, JSON.stringify([then, task]));
});

test('a rule applies if all that it is for is there', () => {
  const cases = [
    [{ a: true }, { a: false }, true],
    [{ a: true }, {}, false],
    [{ a: false }, {}, true],
    [{ a: { minimum: 2 } }, {}, false],
    [{ a: { minimum: 2 } }, { a: 2 }, true],
    [{ a: { enum: ['x', 'y'] } }, { a: 'z' }, false],
    [{ 'a[].b': { const: 1 } }, { a: [{ b: 2 }, { b: 1 }] }, true],
    [{ 'a[].b': false }, { a: [{ c: 2 }] }, true],
    [{ a: true, b: true }, { a: 1 }, false]
  ];
  for (const [when, task, expected] of cases) assert.equal(applies(when, task), expected, JSON.stringify([when, task]));
});

test('size.tier is every tier that has the width and height', () => {
  const tiers = { '1k': ['1024x1024', '1024x512'], '2k': ['2048x2048', '1024x512'] };
  const size = (width, height) => ({ width, height });
  const in2k = { 'size.tier': { const: '2k' } };
  assert.ok(applies(in2k, size(2048, 2048), tiers));
  assert.ok(applies(in2k, size(1024, 512), tiers));
  assert.ok(!applies(in2k, size(1024, 1024), tiers));
  assert.ok(!applies(in2k, {}, tiers));
  assert.ok(!applies(in2k, size(2048, 2048)));
  assert.ok(applies({ 'size.tier': false }, size(1, 1), tiers));
  assert.equal(demand(in2k, size(1024, 512), tiers), undefined);
  assert.equal(demand(in2k, size(1, 1), tiers), undefined);
  assert.equal(demand(in2k, size(1024, 1024), tiers), '"size.tier" does not fit: so');
  assert.equal(demand({ 'size.tier': true }, size(1, 1), tiers), '"size.tier" is missing: so');
  assert.equal(demand({ 'size.tier': false }, size(1024, 512), tiers), '"size.tier" must not be given here: so');
});

test('the first rule that is broken is the one that is said', () => {
  const rule = (why) => ({ when: { a: true }, then: { b: true }, why });
  assert.throws(() => checkRules({ a: 1 }, [rule('first'), rule('second')]), { message: '"b" is missing: first' });
  checkRules({ a: 1, b: 1 }, [rule('first')]);
  checkRules({ a: 1 });
});

/** Rules of every kind over the parameters of the fixture. */
const conditions = [
  { steps: { minimum: 10, maximum: 20 } },
  { steps: { multipleOf: 3, required: true } },
  { weight: { multipleOf: 0.1 } },
  { quality: true },
  { quality: { enum: ['low', 'middle'] } },
  { code: { pattern: '^[a-z]+-[0-9]{2}$', maxLength: 6 } },
  { mode: { const: true } },
  { frame: { enum: ['first', 2] } },
  { outputType: { enum: ['URL'], required: true } },
  { tags: false },
  { tags: { minItems: 2, maxLength: 2 } },
  { tags: { const: 'x' } },
  { numbers: { maximum: 5 } },
  { 'lora[].weight': { minimum: 1, required: true } },
  { 'lora[].model': { enum: ['acme:9@1'] } },
  { 'lora[].guides[].weight': true },
  { 'lora[].guides': { maxItems: 1 } },
  { 'deep.down': false },
  { 'deep.down.here': { required: true } },
  { 'deep.up': { const: false } },
  { 'size.tier': true },
  { 'size.tier': false },
  { 'size.tier': { const: '2k' } },
  { 'size.tier': { enum: ['1k', '4k'], required: true } },
  { width: { maximum: 1024 } }
];
const count = conditions.length;
/** Each condition under three others; under two at once to begin with. */
const rules = conditions.flatMap((then, i) =>
  [1, 8, 15].map((step, turn) => ({
    when: { ...conditions[(i + step) % count], ...(turn === 0 && conditions[(i + 5) % count]) },
    then,
    why: `${i} by ${turn}`
  }))
);

/** Values of which some fit and some do not. */
const pool = {
  steps: [5, 12, 15, 30],
  weight: [0.3, 0.25, 1, -0.7],
  quality: ['low', 'high'],
  code: ['ab-12', 'abc-12', 'abcd-12', 'x'],
  mode: [true, false, { a: 1 }],
  frame: ['first', 'last', 2, 3],
  outputType: ['URL', 'base64Data', ['URL'], ['URL', 'base64Data']],
  tags: [['x'], ['x', 'yy'], ['yy', 'x'], ['xxx', 'y']],
  numbers: [[1], [5, 6], [2, 3]],
  lora: [
    [{ model: 'acme:9@1' }],
    [{ model: 'acme:9@1', weight: 2 }, { model: 'acme:8@1', weight: 0 }],
    [{ model: 'acme:8@1', weight: 1, guides: [{ weight: 1 }, { image: 'https://a.test/1.png' }] }]
  ],
  deep: [{ up: true }, { up: false, down: { here: 2 } }, { down: { there: 'x' } }],
  size: [[1024, 1024], [1024, 512], [1088, 512], [2048, 2048], [1984, 960], [640, 640]]
};

let seed = 2718;
const random = (count) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * count);
};

function randomTask() {
  const task = {
    taskType: 'imageInference',
    taskUUID: '6ba7b811-9dad-41d1-80b4-00c04fd430c8',
    model: 'acme:rules@1',
    positivePrompt: 'text'
  };
  for (const [name, values] of Object.entries(pool)) {
    if (random(2) === 0) continue;
    const value = values[random(values.length)];
    Object.assign(task, name === 'size' ? { width: value[0], height: value[1] } : { [name]: value });
  }
  return task;
}

test('rules forbid and say what the reference forbids and says', { skip: withoutTool }, (context) => {
  const folder = scratch();
  const catalog = path.join(folder, 'catalog');
  cpSync(path.join(root, 'tests/schemas/fixtures/catalog'), catalog, { recursive: true });
  const file = path.join(catalog, 'models/acme/rules.json');
  const model = JSON.parse(readFileSync(file, 'utf8'));
  const names = Object.keys(pool).filter((name) => !['size', 'lora', 'deep'].includes(name));
  const inside = ['lora[].model', 'lora[].weight', 'lora[].guides[].weight', 'lora[].guides[].image'];
  const parameters = [...names, ...inside, 'deep.up', 'deep.down.here', 'deep.down.there'];
  delete model.capabilities['image-to-image'];
  model.parameters = Object.fromEntries(parameters.map((name) => [name, {}]));
  writeFileSync(file, JSON.stringify({ ...model, rules }));
  const tiers = Object.fromEntries(
    Object.entries(model.size.sizes).map(([tier, sizes]) => [tier, Object.values(sizes).flat()])
  );

  const tasks = Array.from({ length: 2000 }, randomTask);
  const requests = path.join(folder, 'requests.jsonl');
  writeFileSync(requests, tasks.map((task) => `${JSON.stringify(task)}\n`).join(''));
  const judged = run(['validate', '--catalog', catalog, '--format', 'jsonl', requests]);
  assert.equal(judged.status, 1, judged.stderr);
  const findings = judged.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  const broken = new Map();
  for (const { code, line, message } of findings) {
    if (code !== 'AC3160') continue;
    const key = `${line} ${message.replace(/^.*: /, '')}`;
    broken.set(key, [...(broken.get(key) ?? []), message]);
  }

  const seen = new Set();
  tasks.forEach((task, i) => {
    for (const rule of rules) {
      const wanted = broken.get(`${i + 1} ${rule.why}`);
      const message = said(task, rule, tiers);
      const about = JSON.stringify({ task, rule, wanted });
      if (wanted === undefined) assert.equal(message, undefined, about);
      else assert.ok(wanted.includes(message), `${message} ${about}`);
      if (wanted !== undefined) seen.add(rule.then);
    }
  });
  assert.deepEqual(conditions.filter((then) => !seen.has(then)), [], 'Demands that no task broke');
  context.diagnostic(`${broken.size} broken rules in ${tasks.length} tasks`);
  rmSync(folder, { recursive: true });
});
