// adjustDimensions against brute force; reading inputs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../harness/generated.mjs';

const { adjustDimensions, readInput, compact, pick, when, convertImageUrlForRunware } =
  await load(`export * from './image/utils';`);

// A random generator with a seed, so that a failure can be repeated.
let seed = 12345;
const random = (low, high) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return low + Math.floor((seed / 2 ** 32) * (high - low + 1));
};

/** The target of FORMAT section 5: ratio, then down, then up. */
function target(w, h, c, lo, hi) {
  const [rn, rd] = c.ratio?.min ?? [0, 1];
  const [xn, xd] = c.ratio?.max ?? [1, 0];
  if (w * rd < h * rn) h = (w * rd) / rn;
  else if (w * xd > h * xn) w = (h * xn) / xd;
  const down = Math.min(1, hi[0] / w, hi[1] / h, Math.sqrt((c.pixels?.max ?? Infinity) / (w * h)));
  w *= down;
  h *= down;
  const up = Math.max(1, lo[0] / w, lo[1] / h, Math.sqrt((c.pixels?.min ?? 0) / (w * h)));
  return [w * up, h * up];
}

const limitsOf = (c) => {
  const m = c.multiple ?? 1;
  const low = (side) => Math.max(Math.ceil((side?.min ?? 1) / m) * m, m);
  const high = (side) => Math.floor((side?.max ?? Infinity) / m) * m;
  return { m, lo: [low(c.width), low(c.height)], hi: [high(c.width), high(c.height)] };
};

const isLegal = (w, h, c) => {
  const m = c.multiple ?? 1;
  const [rn, rd] = c.ratio?.min ?? [0, 1];
  const [xn, xd] = c.ratio?.max ?? [1, 0];
  const inside = (v, side) => v >= (side?.min ?? 1) && v <= (side?.max ?? Infinity) && v % m === 0;
  return (
    inside(w, c.width) &&
    inside(h, c.height) &&
    w * h >= (c.pixels?.min ?? 0) &&
    w * h <= (c.pixels?.max ?? Infinity) &&
    w * rd >= h * rn &&
    w * xd <= h * xn
  );
};

function bruteForce(w0, h0, c, most = 260) {
  const { m, lo, hi } = limitsOf(c);
  const [tw, th] = target(w0, h0, c, lo, hi);
  let best;
  for (let w = lo[0]; w <= Math.min(hi[0], most); w += m) {
    for (let h = lo[1]; h <= Math.min(hi[1], most); h += m) {
      if (!isLegal(w, h, c)) continue;
      const off = Math.abs(w - tw) + Math.abs(h - th);
      if (!best || off < best.off || (off === best.off && (w > best.w || (w === best.w && h > best.h))))
        best = { w, h, off };
    }
  }
  return best;
}

test('adjustDimensions inside limits is what brute force finds', () => {
  let compared = 0;
  for (let run = 0; run < 1500; run += 1) {
    const min = random(1, 40);
    const side = { min, max: min + random(10, 160) };
    const c = { multiple: random(1, 12) };
    if (random(0, 3) > 0) c.width = c.height = side;
    else c.width = c.height = { max: 200 };
    if (random(0, 1)) {
      c.pixels = {};
      if (random(0, 1)) c.pixels.min = random(100, 9000);
      if (random(0, 1)) c.pixels.max = (c.pixels.min ?? 500) + random(200, 20000);
    }
    if (random(0, 1)) {
      c.ratio = {};
      if (random(0, 1)) c.ratio.min = [1, random(1, 5)];
      if (random(0, 1)) c.ratio.max = [random(1, 5), 1];
    }
    const { lo, hi } = limitsOf(c);
    if (lo[0] > hi[0]) continue;
    const [w, h] = [random(1, 900), random(1, 900)];
    const best = bruteForce(w, h, c);
    if (best === undefined) continue;
    const found = adjustDimensions(w, h, c);
    const about = JSON.stringify({ w, h, c, found, best });
    assert.ok(isLegal(found.width, found.height, c), about);
    if (c.pixels || c.ratio) assert.deepEqual(found, { width: best.w, height: best.h }, about);
    else assert.ok(Math.abs(found.width - best.w) <= c.multiple, about);
    compared += 1;
  }
  assert.ok(compared > 800, String(compared));
});

test('adjustDimensions is legal where the limits are no multiples', () => {
  const c = { width: { min: 250, max: 1930 }, height: { min: 250, max: 1930 }, multiple: 16 };
  for (const [w, h] of [
    [1, 1],
    [1, 100000],
    [100000, 1],
    [5000, 500],
    [250, 1930],
    [1024, 1024]
  ]) {
    const size = adjustDimensions(w, h, c);
    assert.ok(isLegal(size.width, size.height, c), JSON.stringify({ w, h, size }));
  }
  assert.deepEqual(
    adjustDimensions(4000, 1000, { width: { min: 256, max: 1920 }, height: { min: 256, max: 1920 }, multiple: 16 }),
    { width: 1920, height: 480 }
  );
});

test('adjustDimensions without a maximum, by pixels and ratio', () => {
  const c = { pixels: { min: 3686400, max: 16777216 }, ratio: { min: [1, 16], max: [16, 1] } };
  for (const [w, h] of [
    [640, 480],
    [480, 640],
    [6000, 4000],
    [1, 5000],
    [5000, 1],
    [2048, 2048]
  ]) {
    const size = adjustDimensions(w, h, c);
    assert.ok(isLegal(size.width, size.height, c), JSON.stringify({ w, h, size }));
    assert.equal(size.width < size.height, w < h);
  }
});

test('adjustDimensions takes the nearest ratio of a list', () => {
  const list = [
    ['16:9', 1280, 720],
    ['9:16', 720, 1280],
    ['1:1', 1024, 1024],
    ['4:3', 1152, 864]
  ];
  const c = { sizes: Object.fromEntries(list.map(([key, width, height]) => [key, { width, height }])) };
  for (let run = 0; run < 2000; run += 1) {
    const [w, h] = [random(1, 6000), random(1, 6000)];
    const off = (s) => Math.max(s.width * h, s.height * w) / Math.min(s.width * h, s.height * w);
    const found = adjustDimensions(w, h, c);
    const least = Math.min(...Object.values(c.sizes).map(off));
    assert.ok(off(found) <= least * (1 + 1e-12), JSON.stringify({ w, h, found }));
  }
  // ties: the source's orientation, then the earlier row
  const two = { sizes: { a: { width: 1280, height: 720 }, b: { width: 720, height: 1280 } } };
  assert.deepEqual(adjustDimensions(500, 500, two), { width: 1280, height: 720 });
  const turned = { sizes: { b: { width: 720, height: 1280 }, a: { width: 1280, height: 720 } } };
  assert.deepEqual(adjustDimensions(500, 500, turned), { width: 1280, height: 720 });
  assert.deepEqual(adjustDimensions(499, 500, two), { width: 720, height: 1280 });
  const same = { sizes: { a: { width: 1000, height: 1000 }, b: { width: 2000, height: 2000 } } };
  assert.deepEqual(adjustDimensions(500, 400, same), { width: 1000, height: 1000 });
});

test('adjustDimensions refuses what is no size', () => {
  for (const bad of [0, -1, NaN]) assert.throws(() => adjustDimensions(bad, 10, {}), /not the size/);
});

const schema = {
  properties: {
    image_url: { title: 'Source Image', type: 'string' },
    prompt: { title: 'Prompt', type: 'string', minLength: 2, maxLength: 5 },
    duration: { title: 'Duration', type: 'string', enum: ['4', '8'], default: '8' },
    sound: { title: 'Sound', type: 'boolean', default: true },
    steps: { title: 'Steps', type: 'integer', minimum: 2, maximum: 6, multipleOf: 2 }
  },
  required: ['prompt']
};
const files = { image_url: { required: true, max: 2 } };
const good = { image_url: 'a', prompt: 'abc' };

test('readInput fills, normalizes and keeps', () => {
  const filled = { image_url: 'a', image_urls: ['a'], prompt: 'abc', duration: '8', sound: true };
  assert.deepEqual(readInput(good, schema, files), filled);
  assert.deepEqual(readInput({ ...good, image_urls: [], steps: null, duration: '' }, schema, files), filled);
  assert.deepEqual(readInput({ ...good, image_urls: ['b', 'c'] }, schema, files).image_urls, ['b', 'c']);
  assert.equal(readInput({ ...good, duration: 4 }, schema, files).duration, '4');
  assert.equal(readInput({ ...good, sound: false }, schema, files).sound, false);
  assert.equal(readInput({ ...good, prompt: '😀😀😀😀😀' }, schema, files).prompt.length, 10);
  assert.ok(!('duration' in readInput(good, schema, files, ['duration'])));
});

test('readInput names what is wrong', () => {
  const fails = (input, message) => assert.throws(() => readInput({ ...good, ...input }, schema, files), message);
  fails({ prompt: undefined }, /^Error: Prompt is missing\.$/);
  fails({ prompt: '' }, /Prompt is missing/);
  fails({ image_url: null }, /Source Image is missing/);
  fails({ image_urls: ['a', 'b', 'c'] }, /3 files are too many.*at most 2/);
  fails({ image_url: 7 }, /Source Image must be a text/);
  fails({ prompt: 'a' }, /at least 2/);
  fails({ prompt: 'abcdef' }, /at most 5/);
  fails({ prompt: 5 }, /must be a text/);
  fails({ duration: '5' }, /"5".*4, 8/);
  fails({ duration: 'x'.repeat(10000) }, /^Error: .{0,200}$/);
  fails({ sound: 'yes' }, /true or false/);
  fails({ steps: 3 }, /multiple of 2/);
  fails({ steps: 8 }, /at most 6/);
  fails({ steps: 2.5 }, /whole number/);
  fails({ steps: NaN }, /must be a number/);
  fails({ seed: 1 }, /no input "seed".*prompt/);
});

test('compact, pick and when', () => {
  assert.deepEqual(
    compact({ a: undefined, b: { c: { d: undefined } }, e: [undefined], f: 0, g: false, h: [{ i: 1 }] }),
    { f: 0, g: false, h: [{ i: 1 }] }
  );
  assert.equal(pick({ a: 1 }, 'a'), 1);
  assert.equal(pick({ a: 1 }, undefined), undefined);
  assert.equal(pick(undefined, 'a'), undefined);
  assert.throws(() => pick({ a: 1 }, 'toString'), /not offered/);
  assert.equal(when('', 1), undefined);
  assert.equal(when('a', 1), 1);
});

test('pictures that only the browser has become data URIs', async () => {
  const cesdk = {
    engine: {
      editor: {
        getMimeType: async () => 'image/png',
        getBufferLength: () => 3,
        getBufferData: () => new Uint8Array([1, 2, 3])
      }
    }
  };
  assert.equal(await convertImageUrlForRunware('buffer://1', cesdk), 'data:image/png;base64,AQID');
  for (const url of [
    'https://a.test/x.png',
    'http://a.test/x.png',
    'data:image/png;base64,AA==',
    'c64351d5-4c59-42f7-95e1-eace013eddab'
  ]) {
    assert.equal(await convertImageUrlForRunware(url), url);
  }
  const blob = URL.createObjectURL(new Blob([new Uint8Array([1, 2, 3])], { type: 'image/webp' }));
  assert.equal(await convertImageUrlForRunware(blob), 'data:image/webp;base64,AQID');
  await assert.rejects(convertImageUrlForRunware('buffer://1'), /editor/);
});
