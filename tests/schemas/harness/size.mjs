// The rules about both sides that schemas name because they cannot say them.

/** Whether the schema's description names a rule that the task breaks. */
export function breaksUnsaidSize(schema, task) {
  const { width, height } = task;
  if (!Number.isInteger(width) || !Number.isInteger(height)) return false;
  const said = schema.description ?? '';
  const pixels = /`width` x `height` must be (\d+) to (\d+)/.exec(said);
  if (pixels !== null && (width * height < Number(pixels[1]) || width * height > Number(pixels[2]))) return true;
  const ratio = /`width`:`height` must be (\d+):(\d+) to (\d+):(\d+)/.exec(said);
  if (ratio === null) return false;
  const [w0, h0, w1, h1] = ratio.slice(1).map(Number);
  return width * h0 < height * w0 || width * h1 > height * w1;
}
