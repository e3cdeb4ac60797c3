// The rules that schemas name in their descriptions because they cannot say them.

function breaksSize(said, { width, height }) {
  if (!Number.isInteger(width) || !Number.isInteger(height)) return false;
  const pixels = /`width` x `height` must be (\d+) to (\d+)/.exec(said);
  if (pixels !== null && (width * height < Number(pixels[1]) || width * height > Number(pixels[2]))) return true;
  const ratio = /`width`:`height` must be (\d+):(\d+) to (\d+):(\d+)/.exec(said);
  if (ratio === null) return false;
  const [w0, h0, w1, h1] = ratio.slice(1).map(Number);
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

/** Whether a rule that the schema names explains why tool and schema differ. */
export function isUnsaid({ schema, accepts }, task, toolAccepts) {
  const said = schema.description ?? '';
  return toolAccepts ? accepts(rounded(said, task)) : breaksSize(said, task);
}
