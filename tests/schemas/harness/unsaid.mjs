// The rules that schemas name in their descriptions because they cannot say them.

// What each rule makes the tool find. `tolerance` alone makes it accept more than the schemas do.
const codes = { 'duplicate-keys': 'AC3102', 'duplicate-uuids': 'AC3103', pixels: 'AC3151', ratio: 'AC3151' };

/** Whether an object in the text has a key twice. */
function repeatsKey(text) {
  const open = [];
  for (const [token, isKey] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (isKey !== undefined) {
      const key = JSON.parse(token.slice(0, -isKey.length));
      if (open.at(-1).has(key)) return true;
      open.at(-1).add(key);
    }
  }
  return false;
}

function repeatsUuid(tasks) {
  const uuids = tasks.map((task) => task?.taskUUID).filter((uuid) => typeof uuid === 'string');
  return new Set(uuids).size < uuids.length;
}

function breaksPixels(said, { width, height }) {
  const [, least, most] = /`width` x `height` must be (\d+) to (\d+)/.exec(said) ?? [];
  return least !== undefined && (width * height < Number(least) || width * height > Number(most));
}

function breaksRatio(said, { width, height }) {
  const bounds = /`width`:`height` must be (\d+):(\d+) to (\d+):(\d+)/.exec(said);
  if (bounds === null) return false;
  const [w0, h0, w1, h1] = bounds.slice(1).map(Number);
  return width * h0 < height * w0 || width * h1 > height * w1;
}

/** The task with numbers that are next to a multiple of a fraction put on it. */
function rounded(said, task) {
  const changed = structuredClone(task);
  for (const [, name, step] of said.matchAll(/`(\w+)` may be off a multiple of ([\d.]+) by 1e-9/g)) {
    const near = Math.round(changed[name] / step) * step;
    if (Math.abs(near - changed[name]) <= 1e-9) changed[name] = Number(near.toFixed(9));
  }
  return changed;
}

/**
 * The name of the rule that explains why the tool, whose errors are given, and the schemas differ about a request;
 * `undefined` when no rule does.
 */
export function unsaidRule(judge, text, value, errors) {
  const tasks = Array.isArray(value) ? value : [value];
  const said = (task) => judge.schemaOf(task)?.schema.description ?? '';
  if (errors.length === 0) {
    const near = tasks.map((task) => rounded(said(task), task));
    return judge.accepts(Array.isArray(value) ? near : near[0]) ? 'tolerance' : undefined;
  }
  const hasSize = ({ width, height }) => Number.isInteger(width) && Number.isInteger(height);
  const applies = {
    'duplicate-keys': () => repeatsKey(text),
    'duplicate-uuids': () => repeatsUuid(tasks),
    pixels: () => tasks.some((task) => hasSize(task) && breaksPixels(said(task), task)),
    ratio: () => tasks.some((task) => hasSize(task) && breaksRatio(said(task), task))
  };
  return Object.keys(codes).find((rule) => errors.some(({ code }) => code === codes[rule]) && applies[rule]());
}
