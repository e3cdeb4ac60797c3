// Requests by chance, the same for the same seed: parts of schemas filled in, then changed here and there.

/** Mulberry32. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)],
    often: (share) => next() < share
  };
}

const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA';
export const texts = [
  '',
  'x',
  'a quiet lake at dawn',
  '𝕏🙂',
  '__BLANK__',
  'https://example.com/a.png',
  'http://x',
  'https:///a',
  'https://example.com/a b',
  'ftp://example.com/a',
  'blob:https://example.com/1',
  `data:image/png;base64,${base64}`,
  `data:video/mp4;base64,${base64}`,
  'data:audio/mpeg;charset=a;base64,AAAA',
  'data:image/png,AAAA',
  base64,
  base64.slice(1),
  base64 + 'A===',
  '0b9a3a5c-5b1f-4e57-9d43-2f1f6e7c8a90',
  '0B9A3A5C-5B1F-4E57-9D43-2F1F6E7C8A90',
  '0b9a3a5c-5b1f-1e57-9d43-2f1f6e7c8a90',
  '0b9a3a5c5b1f4e579d432f1f6e7c8a90',
  'civitai:1@2',
  'civitai:a',
  'nobody:1@1',
  'runware:100@1\n',
  '2026-01-31',
  'first',
  'last',
  'URL'
];
const numbers = [0, -0, 1, -1, 2, 0.5, 1.5, 8, 64, 1024, 1e-9, 1e21, -1e300, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2];
const structures = [null, true, false, [], {}, [[]], [null], [{}], ['x'], { x: 1 }, ['https://example.com/a.png'], [1]];

/** What schemas mention, for requests that come near their limits. */
export function harvest(schemas) {
  const seen = { numbers: new Set(numbers), lengths: new Set([0, 1, 2]), texts: new Set(texts), names: new Set(['nothing', '']) };
  const visit = (schema) => {
    if (schema === null || typeof schema !== 'object') return;
    for (const key of ['minimum', 'maximum', 'const', 'multipleOf', 'minItems', 'maxItems'])
      if (typeof schema[key] === 'number')
        for (const by of [-1, -0.5, 0, 1, schema.multipleOf ?? 1]) seen.numbers.add(schema[key] + by);
    for (const key of ['minLength', 'maxLength'])
      if (typeof schema[key] === 'number') for (const by of [-1, 0, 1]) seen.lengths.add(Math.max(0, schema[key] + by));
    for (const value of [schema.const, ...(Array.isArray(schema.enum) ? schema.enum : [])]) {
      if (typeof value === 'number') seen.numbers.add(value);
      if (typeof value === 'string') seen.texts.add(value);
    }
    if (typeof schema.properties === 'object') Object.keys(schema.properties).forEach((name) => seen.names.add(name));
    Object.values(schema).forEach(visit);
  };
  schemas.forEach(visit);
  return Object.fromEntries(Object.entries(seen).map(([key, values]) => [key, [...values]]));
}

function longText(random, length) {
  const letter = random.pick(['a', 'é', '🙂']);
  return letter.repeat(length);
}

export function anyValue(random, seen, depth = 0) {
  switch (random.below(depth > 2 ? 4 : 6)) {
    case 0:
      return random.pick(seen.numbers);
    case 1:
      return random.pick(seen.texts);
    case 2:
      return random.often(0.8) ? random.pick(seen.texts) : longText(random, random.pick(seen.lengths));
    case 3:
      return random.pick(structures);
    case 4:
      return Array.from({ length: random.below(4) }, () => anyValue(random, seen, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(3) }, () => [random.pick(seen.names), anyValue(random, seen, depth + 1)])
      );
  }
}

/** A value that the schema takes as a rule. */
export function valueOf(schema, root, random, seen, share) {
  if (typeof schema === 'boolean') return anyValue(random, seen);
  if (schema.$ref !== undefined) return valueOf(resolve(schema.$ref, root), root, random, seen, share);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  if (schema.properties !== undefined) return objectOf(schema, root, random, seen, share);
  if (schema.anyOf !== undefined) return valueOf(random.pick(schema.anyOf), root, random, seen, share);
  switch (schema.type) {
    case 'string':
      if (schema.pattern !== undefined) return random.pick(seen.texts.filter((text) => new RegExp(schema.pattern, 'u').test(text)));
      return longText(random, random.pick([schema.minLength ?? 0, (schema.minLength ?? 0) + 3, Math.min(schema.maxLength ?? 9, 5000)]));
    case 'integer':
    case 'number': {
      const step = schema.multipleOf ?? 1;
      const low = Math.ceil((schema.minimum ?? 0) / step);
      const high = Math.floor(Math.min(schema.maximum ?? low + 40, low * step + 4000) / step);
      return (low + random.below(Math.max(1, high - low + 1))) * step;
    }
    case 'boolean':
      return random.often(0.5);
    case 'array': {
      const least = schema.minItems ?? 0;
      const count = random.pick([least, least + 1, Math.min(schema.maxItems ?? least + 2, 20)]);
      return Array.from({ length: count }, () => valueOf(schema.items ?? true, root, random, seen, share));
    }
    default:
      return anyValue(random, seen);
  }
}

function resolve(reference, root) {
  return reference
    .split('/')
    .slice(1)
    .reduce((at, step) => at[step], root);
}

/** All that the object must have, and a share of what it may have; the same for one of its alternatives. */
export function objectOf(schema, root, random, seen, share = 0.2) {
  const chosen = schema.anyOf === undefined ? {} : random.pick(schema.anyOf);
  const names = new Set([...(schema.required ?? []), ...(chosen.required ?? [])]);
  for (const name of Object.keys(schema.properties ?? {})) if (random.often(share)) names.add(name);
  const object = {};
  for (const name of names) {
    const own = chosen.properties?.[name];
    const schemaOf = own === undefined || own === false ? schema.properties?.[name] : own;
    if (schemaOf !== undefined) object[name] = valueOf(schemaOf, root, random, seen, share);
  }
  return object;
}

/** Every place in a value: the container and the key. */
function places(value, list = []) {
  if (value !== null && typeof value === 'object')
    for (const key of Object.keys(value)) {
      list.push([value, key]);
      places(value[key], list);
    }
  return list;
}

/** The request with one change. */
export function mutate(request, random, seen, donors) {
  const changed = structuredClone(request);
  const all = places(changed);
  const [container, key] = random.pick(all);
  const remove = () => (Array.isArray(container) ? container.splice(Number(key), 1) : delete container[key]);
  const old = container[key];
  switch (random.below(11)) {
    case 0:
      remove();
      break;
    case 1:
      container[key] = anyValue(random, seen);
      break;
    case 2:
      container[key] = random.pick(seen.numbers);
      break;
    case 3:
      container[key] = random.pick(seen.texts);
      break;
    case 4:
      container[key] = Array.isArray(old) ? [...old, ...(old.length > 0 && random.often(0.7) ? old : [anyValue(random, seen)])] : [old];
      break;
    case 5:
      container[key] = typeof old === 'number' ? old + random.pick([-64, -16, -1, -0.5, 0.5, 1, 16, 64]) : String(old);
      break;
    case 6: {
      const objects = [changed, ...all.map(([at, name]) => at[name]).filter((at) => at !== null && typeof at === 'object' && !Array.isArray(at))];
      random.pick(objects)[random.pick(seen.names)] = anyValue(random, seen);
      break;
    }
    case 7: {
      const donor = random.pick(donors);
      const name = random.pick(Object.keys(donor));
      changed[name] = structuredClone(donor[name]);
      break;
    }
    case 8: {
      const donor = random.pick(donors);
      changed.width = donor.width ?? random.pick(seen.numbers);
      changed.height = donor.height ?? random.pick(seen.numbers);
      break;
    }
    case 9: {
      const donor = random.pick(donors);
      changed.model = donor.model ?? random.pick(seen.texts);
      if (random.often(0.5)) changed.taskType = donor.taskType;
      break;
    }
    default:
      if (typeof old === 'string' && random.often(0.5)) container[key] = longText(random, random.pick(seen.lengths));
      else remove();
  }
  return changed;
}
