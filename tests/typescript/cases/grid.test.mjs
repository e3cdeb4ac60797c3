// Every request of a grid, as the reference builds it: a file with one JSON object a line,
// {"provider", "input", "image": {"width", "height"}, "request" or "error"}. GRID names it; else the tool writes it.
// The requests of the generated C++ of this project's catalog are compared too: CONFORMANCE names the program that prints
// them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { createProvider, fakeFetch, fakeImages } from '../harness/editor.mjs';
import { loadProviders, scratch } from '../harness/generated.mjs';
import { root, run, withoutTool } from '../harness/tool.mjs';

function writeGrid() {
  const file = path.join(scratch(), 'grid.jsonl');
  const { status, stderr } = run(['prove', '--catalog', path.join(root, 'catalog'), '--grid', file]);
  assert.equal(status, 0, stderr);
  return file;
}

/** What the generated C++ sends for each line; null where it refuses. */
function cppRequests(grid) {
  const child = spawnSync(process.env.CONFORMANCE, ['--print'], {
    input: readFileSync(grid),
    encoding: 'utf8',
    maxBuffer: 1 << 30
  });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** One text for equal values: keys in order. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join()}}`;
}

const withoutUuid = ({ taskUUID: _, ...task }) => task;

test('the grid', { skip: process.env.GRID === undefined && withoutTool }, async (context) => {
  const grid = process.env.GRID ?? writeGrid();
  const providers = new Map();
  for (const kind of ['image', 'video']) {
    for (const factory of Object.values(await loadProviders(kind))) {
      const { provider } = await createProvider(factory);
      providers.set(provider.id, provider);
    }
  }

  const wrong = [];
  const unused = new Set(providers.keys());
  const isOwn = process.env.GRID === undefined && process.env.CONFORMANCE !== undefined;
  const cpp = isOwn ? cppRequests(grid) : undefined;
  let count = 0;
  for await (const text of createInterface({ input: createReadStream(grid), crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    count += 1;
    const line = JSON.parse(text);
    const problem = await judge(providers.get(line.provider), line, cpp?.[count - 1]);
    unused.delete(line.provider);
    if (problem !== undefined && wrong.push(`line ${count}: ${problem}\n${text}`) >= 20) break;
  }
  assert.deepEqual(wrong, [], wrong.join('\n'));
  assert.ok(count > 0, 'The grid is empty.');
  context.diagnostic(`${count} cases are the same in ${cpp ? 'the reference, TypeScript and C++' : 'the reference and TypeScript'}`);
  if (process.env.GRID_PARTIAL === undefined) assert.deepEqual([...unused], [], 'Providers that the grid lacks');
});

/** What a rule forbids; providers say it in the words of the reference. */
const BREAKS_RULE = 'AC3160';

/** Texts, with which the editor does nothing: there is no TypeScript. */
const ONLY_CPP = /\/caption$/;

/** Whether C++ sends what is wanted, where it was asked. */
function judgeCpp(wanted, cpp) {
  if (cpp === undefined || wanted === undefined) return undefined;
  const native = canonical(withoutUuid(cpp));
  return native === canonical(wanted) ? undefined : `C++ sends ${native}`;
}

async function judge(provider, { provider: id, input, image, request, error, code }, cpp) {
  if (provider === undefined)
    return ONLY_CPP.test(id) ? judgeCpp(request && withoutUuid(request), cpp) : 'there is no such provider';
  const sent = fakeFetch();
  fakeImages(image);
  let thrown;
  try {
    await provider.output.generate(input, {});
  } catch (reason) {
    thrown = reason;
  }
  if (error !== undefined) {
    if (thrown === undefined) return `should fail: ${error}`;
    if (code === BREAKS_RULE && thrown.message !== error) return `should fail otherwise: ${thrown.stack}`;
    return sent.length > 0 ? 'sent something, then failed' : undefined;
  }
  if (thrown !== undefined) return `failed: ${thrown.stack}`;
  if (sent.length !== 1) return `sent ${sent.length} tasks`;
  const task = withoutUuid(sent[0]);
  const wanted = withoutUuid(request);
  try {
    assert.deepEqual(task, wanted);
  } catch (difference) {
    return difference.message;
  }
  return judgeCpp(wanted, cpp);
}
