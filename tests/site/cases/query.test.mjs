// What the gallery finds is what the tool finds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { chance } from '../../schemas/harness/random.mjs';
import { load } from '../harness/scripts.mjs';
import { makeSite, run } from '../harness/tool.mjs';

const site = makeSite('--no-validators');
const { query: search } = load(site, 'assets/sizes.js', 'assets/query.js');
const html = readFileSync(path.join(site, 'index.html'), 'utf8');
const facts = JSON.parse(/<script type="application\/json" id="facts">(.*?)<\/script>/s.exec(html)[1]);
const optionsOf = (id) => {
  const [, inside] = new RegExp(`<select id="${id}"[^>]*>(.*?)</select>`, 's').exec(html);
  return [...inside.matchAll(/value="([^"]+)"/g)].map(([, value]) => value);
};

const values = {
  text: ['pro', 'FLUX', 'kling video', 'google', 'bfl:5@1', 'sound', 'runware/vidu', 'nothing like this'],
  vendor: optionsOf('q-vendor'),
  capability: optionsOf('q-capability'),
  status: optionsOf('q-status'),
  lifecycle: optionsOf('q-lifecycle'),
  size: ['1024x1024', '1920x1080', '1080x1920', '2048x2048', '1280x720', '1000x1000', '512x512', '3840x2160', '768x1344', '1366x768', '720x720', '864x480'],
  duration: ['4', '5', '6', '8', '10', '12', '5.5', '2', '1.2'],
  'min-references': ['1', '2', '3', '7', '14']
};

/** Queries of one to four criteria, the same for the same seed. */
function queries(count, seed) {
  const random = chance(seed);
  return Array.from({ length: count }, () => {
    const names = Object.keys(values).filter(() => random.often(0.3));
    const chosen = names.length > 0 ? names : [random.pick(Object.keys(values))];
    return Object.fromEntries(chosen.map((name) => [name, random.pick(values[name])]));
  });
}

function byTool({ text, ...options }) {
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const words = text === undefined ? [] : text.split(' ');
  const { stdout } = run(['find', ...words, ...args, '--format', 'json'], { good: [0, 1] });
  return JSON.parse(stdout).providers.map(({ provider }) => provider);
}

test('every choice of the page, and combinations of them, find what the tool finds', () => {
  const single = Object.entries(values).flatMap(([name, all]) => all.map((value) => ({ [name]: value })));
  let found = 0;
  for (const query of [{}, ...single, ...queries(120, 3)]) {
    assert.equal(search.problemOf(query), '');
    const here = search.findProviders(facts, query).map(({ provider }) => provider);
    assert.deepEqual(here, byTool(query), JSON.stringify(query));
    found += here.length > 0 ? 1 : 0;
  }
  assert.ok(found > 60, `${found} queries find something`);
});

test('what is no size, no duration or no number is said to be none', () => {
  for (const query of [{ size: 'large' }, { size: '0x5' }, { duration: 'long' }, { duration: '-1' }, { 'min-references': '1.5' }]) assert.notEqual(search.problemOf(query), '');
});
