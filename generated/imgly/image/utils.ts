import type CreativeEditorSDK from '@cesdk/cesdk-js';
import type { DimensionConstraints, Dimensions, TaskParameters } from './types';

/** An object whose fields are looked up by name. */
export type Fields = Record<string, unknown>;

/** The part of an input's schema that decides whether a value is fine. */
interface PropertySchema {
  title?: string;
  type?: string;
  enum?: unknown[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  'x-imgly-enum-labels'?: Record<string, string>;
  'x-imgly-placeholder'?: string;
}

/** The schema of a provider's input. */
export interface InputSchema {
  properties: Record<string, PropertySchema>;
  required?: string[];
  /** Texts in other languages than English, by language and key. */
  'x-imgly-translations'?: Record<string, Record<string, string>>;
}

/** An input that takes several files, as the field with an `s` after it. */
export interface FileInput {
  required: boolean;
  /** The most files that the model takes. */
  max?: number;
}

/**
 * Finds the schema that a reference like `#/components/schemas/XInput` names.
 */
export function resolveInputSchema(
  document: unknown,
  inputReference: string
): InputSchema {
  let node: unknown = document;
  for (const key of inputReference.replace(/^#\//, '').split('/')) {
    node = isFields(node) ? node[key] : undefined;
  }
  if (!isFields(node) || !isFields(node.properties)) {
    throw new Error(`The schema has no input at ${inputReference}.`);
  }
  return node as unknown as InputSchema;
}

/**
 * Reads a provider's input the way its schema says: what is empty counts as not
 * given, a list of files wins over a single one, defaults are filled in. What
 * the model would refuse is an error here, before anything is sent.
 *
 * @param files The inputs that take several files
 * @param late The inputs whose default is not filled in yet
 */
export function readInput<I extends object>(
  input: I,
  schema: InputSchema,
  files: Record<string, FileInput> = {},
  late: string[] = []
): I {
  const given: Fields = {};
  for (const [name, value] of Object.entries(input)) {
    if (!isEmpty(value)) given[name] = value;
  }

  const names = Object.keys(schema.properties);
  const lists = Object.keys(files).map((name) => `${name}s`);
  for (const name of Object.keys(given)) {
    if (!names.includes(name) && !lists.includes(name)) {
      throw new Error(
        `There is no input ${shown(name)}. There is ${names.join(', ')}.`
      );
    }
  }

  const result: Fields = {};
  for (const [name, property] of Object.entries(schema.properties)) {
    const title = property.title ?? name;
    const file = files[name];
    let value = given[name];
    if (file !== undefined) {
      const list = readFiles(title, given[`${name}s`] ?? value, file.max);
      if (list.length > 0) result[`${name}s`] = list;
      value = list[0];
    } else if (value !== undefined) {
      value = readValue(title, value, property);
    } else if (!late.includes(name)) {
      value = property.default;
    }
    if (value !== undefined) {
      result[name] = value;
    } else if (file?.required || schema.required?.includes(name)) {
      throw new Error(`${title} is missing.`);
    }
  }
  return result as I;
}

function readFiles(title: string, value: unknown, max = Infinity): string[] {
  const list = (Array.isArray(value) ? value : [value]).filter(
    (item) => !isEmpty(item)
  );
  for (const item of list) {
    if (typeof item !== 'string') throw new Error(`${title} must be a text.`);
  }
  if (list.length > max) {
    throw new Error(
      `${title}: ${list.length} files are too many, the model takes at most ${max}.`
    );
  }
  return list;
}

function readValue(
  title: string,
  value: unknown,
  property: PropertySchema
): unknown {
  if (property.enum !== undefined) {
    const offered = property.enum.find(
      (item) => String(item) === String(value)
    );
    if (offered === undefined) {
      const offers = property.enum.join(', ');
      throw new Error(
        `${title} cannot be ${shown(value)}. It can be ${offers}.`
      );
    }
    return offered;
  }
  switch (property.type) {
    case 'string':
      if (typeof value !== 'string')
        throw new Error(`${title} must be a text.`);
      checkText(title, value, property);
      break;
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw new Error(`${title} must be a number.`);
      }
      checkNumber(title, value, property);
      break;
    case 'boolean':
      if (typeof value !== 'boolean') {
        throw new Error(`${title} must be true or false.`);
      }
      break;
  }
  return value;
}

function checkText(title: string, value: string, limits: PropertySchema): void {
  const { minLength = 0, maxLength = Infinity, pattern } = limits;
  const length = [...value].length;
  if (length < minLength) {
    throw new Error(
      `${title} has ${length} characters, at least ${minLength} are needed.`
    );
  }
  if (length > maxLength) {
    throw new Error(
      `${title} has ${length} characters, at most ${maxLength} are allowed.`
    );
  }
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    throw new Error(`${title} cannot be ${shown(value)}.`);
  }
}

function checkNumber(
  title: string,
  value: number,
  limits: PropertySchema
): void {
  const { minimum = -Infinity, maximum = Infinity, multipleOf } = limits;
  if (limits.type === 'integer' && !Number.isInteger(value)) {
    throw new Error(`${title} must be a whole number, not ${value}.`);
  }
  if (value < minimum) {
    throw new Error(`${title} is ${value}, at least ${minimum} is needed.`);
  }
  if (value > maximum) {
    throw new Error(`${title} is ${value}, at most ${maximum} is allowed.`);
  }
  if (multipleOf !== undefined) {
    const steps = value / multipleOf;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) {
      throw new Error(`${title} must be a multiple of ${multipleOf}.`);
    }
  }
}

/**
 * Looks a chosen value up. Nothing chosen gives nothing; a value that the table
 * lacks is an error that names what it has.
 */
export function pick<T>(
  table: Record<string, T> | undefined,
  key: string | undefined
): T | undefined {
  if (table === undefined || key === undefined) return undefined;
  if (!Object.prototype.hasOwnProperty.call(table, key)) {
    throw new Error(
      `${shown(key)} is not offered. There is ${Object.keys(table).join(', ')}.`
    );
  }
  return table[key];
}

/**
 * An element of a list that is only sent if there is a value to put in it.
 */
export function when<T>(value: unknown, element: T): T | undefined {
  return isEmpty(value) ? undefined : element;
}

/**
 * Drops what has no value: undefined fields and list elements, and objects and
 * lists that are empty then.
 */
export function compact(parameters: TaskParameters): TaskParameters {
  const fields = Object.entries(parameters).map(
    ([name, value]) => [name, compactValue(value)] as const
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function compactValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(compactValue).filter((item) => item !== undefined);
    return list.length > 0 ? list : undefined;
  }
  if (isFields(value)) {
    const fields = compact(value);
    return Object.keys(fields).length > 0 ? fields : undefined;
  }
  return value ?? undefined;
}

/**
 * Finds the legal size for a picture of the given size.
 *
 * From a list it is the one whose ratio is nearest. Inside limits the ratio is
 * kept as far as they allow, the picture is scaled down and then up until it
 * fits, and the nearest legal pair is taken. The result is always legal.
 */
export function adjustDimensions(
  width: number,
  height: number,
  constraints: DimensionConstraints
): Dimensions {
  if (!(width > 0 && height > 0)) {
    throw new Error(`${width}x${height} is not the size of a picture.`);
  }
  const { sizes } = constraints;
  return sizes !== undefined
    ? nearestListed(width, height, Object.values(sizes))
    : nearestInside(width, height, constraints);
}

function nearestListed(
  width: number,
  height: number,
  sizes: Dimensions[]
): Dimensions {
  const isPortrait = width < height;
  let best: Dimensions | undefined;
  let bestLarge = 0;
  let bestSmall = 0;
  for (const size of sizes) {
    const large = Math.max(size.width * height, size.height * width);
    const small = Math.min(size.width * height, size.height * width);
    const difference = large * bestSmall - bestLarge * small;
    const isBetter =
      best === undefined ||
      difference < 0 ||
      (difference === 0 &&
        size.width < size.height === isPortrait &&
        best.width < best.height !== isPortrait);
    if (isBetter) {
      best = size;
      bestLarge = large;
      bestSmall = small;
    }
  }
  if (best === undefined) throw new Error('The model has no sizes.');
  return { width: best.width, height: best.height };
}

function nearestInside(
  width: number,
  height: number,
  constraints: DimensionConstraints
): Dimensions {
  const { multiple = 1, pixels, ratio } = constraints;
  const lowest = (limit = 1) => Math.ceil(limit / multiple) * multiple;
  const highest = (limit = Infinity) => Math.floor(limit / multiple) * multiple;
  const minWidth = Math.max(lowest(constraints.width?.min), multiple);
  const maxWidth = highest(constraints.width?.max);
  const minHeight = Math.max(lowest(constraints.height?.min), multiple);
  const maxHeight = highest(constraints.height?.max);
  const minPixels = pixels?.min ?? 0;
  const maxPixels = pixels?.max ?? Infinity;
  const [minRatio, minRatioOf] = ratio?.min ?? [0, 1];
  const [maxRatio, maxRatioOf] = ratio?.max ?? [1, 0];

  // The target: the ratio first, then down to the maxima, then up to the minima
  let w = width;
  let h = height;
  if (w * minRatioOf < h * minRatio) {
    h = (w * minRatioOf) / minRatio;
  } else if (w * maxRatioOf > h * maxRatio) {
    w = (h * maxRatio) / maxRatioOf;
  }
  const down = Math.min(
    1,
    maxWidth / w,
    maxHeight / h,
    Math.sqrt(maxPixels / (w * h))
  );
  w *= down;
  h *= down;
  const up = Math.max(
    1,
    minWidth / w,
    minHeight / h,
    Math.sqrt(minPixels / (w * h))
  );
  w *= up;
  h *= up;

  const nearest = (value: number, low: number, high: number) =>
    Math.min(
      Math.max(Math.floor(value / multiple + 0.5) * multiple, low),
      high
    );
  if (pixels === undefined && ratio === undefined) {
    return {
      width: nearest(w, minWidth, maxWidth),
      height: nearest(h, minHeight, maxHeight)
    };
  }

  // The nearest legal pair, from the target's width outwards
  let best: Dimensions | undefined;
  let distance = Infinity;
  const consider = (candidate: number) => {
    const low = Math.max(
      minHeight,
      lowest(minPixels / candidate),
      lowest((candidate * maxRatioOf) / maxRatio)
    );
    const high = Math.min(
      maxHeight,
      highest(maxPixels / candidate),
      minRatio > 0 ? highest((candidate * minRatioOf) / minRatio) : Infinity
    );
    if (low > high) return;
    const pair = { width: candidate, height: nearest(h, low, high) };
    const off = Math.abs(pair.width - w) + Math.abs(pair.height - h);
    if (
      off < distance ||
      (off === distance && best !== undefined && candidate > best.width)
    ) {
      best = pair;
      distance = off;
    }
  };
  const last = Math.min(
    maxWidth,
    highest(maxPixels / minHeight),
    maxRatioOf > 0 ? highest((maxHeight * maxRatio) / maxRatioOf) : Infinity,
    // Without a maximum a pair is found on the way to here
    Math.max(w, minWidth, h * maxRatio) * 2 + multiple * 2
  );
  const start = nearest(w, minWidth, Math.max(last, minWidth));
  let wider = start;
  while (wider <= last && wider - w <= distance) {
    consider(wider);
    wider += multiple;
  }
  let narrower = start - multiple;
  while (narrower >= minWidth && w - narrower <= distance) {
    consider(narrower);
    narrower -= multiple;
  }
  if (best === undefined) throw new Error('The model has no legal size.');
  return best;
}

/**
 * The size of a picture in pixels, or nothing if it cannot be loaded.
 */
export async function getImageDimensions(
  url: string,
  cesdk?: CreativeEditorSDK
): Promise<Dimensions | undefined> {
  try {
    const image = new Image();
    image.src = url.startsWith('buffer:')
      ? await bufferToDataURI(url, cesdk)
      : url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a picture readable for Runware: what lives only in this browser, as
 * `blob:` and `buffer:` URLs do, becomes a data URI, all else is unchanged.
 */
export async function convertImageUrlForRunware(
  url: string,
  cesdk?: CreativeEditorSDK,
  abortSignal?: AbortSignal
): Promise<string> {
  if (url.startsWith('buffer:')) return bufferToDataURI(url, cesdk);
  if (!url.startsWith('blob:')) return url;
  const response = await fetch(url, { signal: abortSignal ?? null });
  const type = response.headers.get('content-type') || 'image/png';
  return toDataURI(new Uint8Array(await response.arrayBuffer()), type);
}

/**
 * A promise that also ends when the caller aborts.
 */
export function abortable<T>(
  promise: Promise<T>,
  abortSignal?: AbortSignal
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () =>
      reject(new DOMException('The generation was aborted.', 'AbortError'));
    if (abortSignal?.aborted) abort();
    abortSignal?.addEventListener('abort', abort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => abortSignal?.removeEventListener('abort', abort));
  });
}

async function bufferToDataURI(
  url: string,
  cesdk: CreativeEditorSDK | undefined
): Promise<string> {
  if (cesdk === undefined) {
    throw new Error('A buffer: URL can only be read with an editor.');
  }
  const { editor } = cesdk.engine;
  const type = await editor.getMimeType(url);
  return toDataURI(
    editor.getBufferData(url, 0, editor.getBufferLength(url)),
    type
  );
}

function toDataURI(bytes: Uint8Array, type: string): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return `data:${type};base64,${btoa(text)}`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Whether a value is an object with fields, so neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value for a message: in quotes, and never too long. */
function shown(value: unknown): string {
  const text = String(value);
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}

/**
 * The icons of the size inputs, a sprite for `@imgly/plugin/formats`.
 */
export const FORMAT_ICONS = `
<svg xmlns="http://www.w3.org/2000/svg">
  <symbol id="@imgly/plugin/formats/ratio1by1" viewBox="0 0 24 24" fill="none">
    <rect x="5" y="5" width="14" height="14" rx="2" stroke="currentColor" stroke-width="2"/>
  </symbol>
  <symbol id="@imgly/plugin/formats/ratio16by9" viewBox="0 0 24 24" fill="none">
    <rect x="3" y="7" width="18" height="10" rx="2" stroke="currentColor" stroke-width="2"/>
  </symbol>
  <symbol id="@imgly/plugin/formats/ratio9by16" viewBox="0 0 24 24" fill="none">
    <rect x="7" y="3" width="10" height="18" rx="2" stroke="currentColor" stroke-width="2"/>
  </symbol>
  <symbol id="@imgly/plugin/formats/ratio4by3" viewBox="0 0 24 24" fill="none">
    <rect x="4" y="6" width="16" height="12" rx="2" stroke="currentColor" stroke-width="2"/>
  </symbol>
  <symbol id="@imgly/plugin/formats/ratio3by4" viewBox="0 0 24 24" fill="none">
    <rect x="6" y="4" width="12" height="16" rx="2" stroke="currentColor" stroke-width="2"/>
  </symbol>
  <symbol id="@imgly/plugin/formats/ratioFree" viewBox="0 0 24 24" fill="none">
    <rect x="4" y="6" width="16" height="12" rx="2" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>
  </symbol>
</svg>
`;
