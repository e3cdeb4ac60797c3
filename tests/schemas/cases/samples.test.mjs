// The differential proof: what is known of a sample, the tool and the schemas agree on every one. SAMPLES is how many
// are tried, SEED which.
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { catalog, generate, kinds, suite } from '../harness/tool.mjs';
import { folder } from '../harness/schemas.mjs';

const count = Number(process.env.SAMPLES ?? 30_000);
const seed = Number(process.env.SEED ?? 1);

// The same samples on every machine, however many of the parts are judged at the same time.
const partCount = 4;
const threads = Math.min(cpus().length, partCount);

/** The results of all parts. */
async function inParts(setting, samples) {
  const parts = Array.from({ length: partCount }, (_, index) => ({
    count: Math.ceil(samples / partCount),
    seed: seed * partCount + index
  }));
  const results = [];
  const work = Array.from({ length: threads }, (_, thread) => {
    const workerData = { ...setting, parts: parts.filter((_, index) => index % threads === thread) };
    const worker = new Worker(new URL('../harness/samples.mjs', import.meta.url), { workerData });
    return new Promise((resolve, reject) => worker.on('message', (result) => results.push(result)).on('error', reject).on('exit', resolve));
  });
  await Promise.all(work);
  assert.equal(results.length, partCount);
  return results;
}

function sumOf(counts) {
  const sum = {};
  for (const [name, number] of counts.flatMap(Object.entries)) sum[name] = (sum[name] ?? 0) + number;
  return sum;
}

const made = new Set();

function agree(name, setting, samples) {
  test(name, async (context) => {
    const results = await inParts(setting, samples);
    const { tried, rejected, mistakes } = sumOf(results.map((part) => ({ tried: part.samples, rejected: part.rejected, mistakes: part.mistakes })));
    const expected = sumOf(results.map((part) => part.expected));
    const listed = Object.entries(sumOf(results.map((part) => part.unsaid))).map(([rule, number]) => `${number} ${rule}`);
    results.forEach((part) => part.kinds.forEach((kind) => made.add(kind)));
    context.diagnostic(
      `${tried} samples (${expected.legal} legal, ${expected.illegal} illegal, ${expected.unknown} random), ${rejected} rejected, ` +
        `${mistakes} disagreements; by rules that no schema says: ${listed.sort().join(', ')}`
    );
    const shown = results.flatMap((part) => part.shown).slice(0, 5);
    assert.equal(mistakes, 0, `${mistakes} disagreements, for example\n${shown.join('\n')}`);
    assert.ok(tried >= samples);
  });
}

agree('the catalog', { folder, catalog }, count);

const fixture = path.join(suite, 'fixtures/catalog');
agree('a catalog of hard cases', { folder: generate(fixture), catalog: fixture }, count / 10);

test('every kind of illegal change is among the samples', () => {
  assert.deepEqual(
    kinds().filter((kind) => !made.has(kind)),
    []
  );
});
