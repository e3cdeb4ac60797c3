import type { TaskParameters } from './types';
import { isFields } from './utils';

/** What a value must be, in the words of JSON Schema. */
export interface Limits {
  const?: string | number | boolean;
  enum?: (string | number | boolean)[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  /** The value must be there; otherwise the limits hold if it is. */
  required?: boolean;
}

/**
 * What is said of each path: `true` that something is there, `false` that
 * nothing is, or limits. `frameImages[].frame` is in each element of a list,
 * `size.tier` stands for the tiers that have the width and height.
 */
export type Conditions = Record<string, boolean | Limits>;

/** If all of `when` holds, all of `then` must hold. */
export interface Rule {
  when: Conditions;
  then: Conditions;
  why: string;
}

/** The sizes of the tiers of which rules speak, as `1920x1080`. */
export type Tiers = Record<string, string[]>;

const TIER = 'size.tier';

/**
 * Refuses what a rule forbids, with an error that names the parameter, what is
 * wrong with it, and why.
 *
 * @param task Everything that is sent
 */
export function checkRules(
  task: TaskParameters,
  rules: Rule[] = [],
  tiers: Tiers = {}
): void {
  for (const { when, then, why } of rules) {
    const applies = Object.entries(when).every(([path, condition]) =>
      holds(condition, valuesAt(task, path, tiers))
    );
    if (!applies) continue;
    for (const [path, demand] of Object.entries(then)) {
      const fault = faultOf(path, demand, valuesAt(task, path, tiers));
      if (fault !== undefined) throw new Error(`"${path}" ${fault}: ${why}`);
    }
  }
}

/** All values at a path; through `[]` there may be several. */
function valuesAt(task: TaskParameters, path: string, tiers: Tiers): unknown[] {
  if (path === TIER) {
    const size = `${String(task.width)}x${String(task.height)}`;
    return Object.keys(tiers).filter((tier) => tiers[tier]?.includes(size));
  }
  let values: unknown[] = [task];
  for (const step of path.split('.')) {
    const isEach = step.endsWith('[]');
    const name = isEach ? step.slice(0, -2) : step;
    values = values
      .map((value) => memberOf(value, name))
      .flatMap((value) => {
        if (isEach) return Array.isArray(value) ? (value as unknown[]) : [];
        return value === undefined ? [] : [value];
      });
  }
  return values;
}

function memberOf(value: unknown, name: string): unknown {
  return isFields(value) && Object.prototype.hasOwnProperty.call(value, name)
    ? value[name]
    : undefined;
}

/** Whether one of the values is as the condition says. */
function holds(condition: boolean | Limits, values: unknown[]): boolean {
  if (typeof condition === 'boolean') return condition === values.length > 0;
  return values.some((value) => limitFault(condition, value) === undefined);
}

/** What keeps the values from what is demanded of all of them. */
function faultOf(
  path: string,
  demand: boolean | Limits,
  values: unknown[]
): string | undefined {
  const limits = typeof demand === 'boolean' ? { required: demand } : demand;
  if (values.length === 0) return limits.required ? 'is missing' : undefined;
  if (demand === false) return 'must not be given here';
  // A size that is in several tiers needs only one that fits
  if (path === TIER) return holds(demand, values) ? undefined : 'does not fit';
  return values
    .map((value) => limitFault(limits, value))
    .find((fault) => fault !== undefined);
}

/** What is wrong with a value. Of a list the elements must fit. */
function limitFault(limits: Limits, value: unknown): string | undefined {
  if (limits.const !== undefined && limits.const !== value) {
    return `must be ${limits.const}`;
  }
  if (!Array.isArray(value)) return itemFault(limits, value);
  const { minItems, maxItems } = limits;
  if (!isInside(value.length, minItems, maxItems)) {
    const range = rangeOf(minItems, maxItems);
    return `must have ${range} elements, but has ${value.length}`;
  }
  return value.every((item) => itemFault(limits, item) === undefined)
    ? undefined
    : 'does not fit';
}

function itemFault(limits: Limits, item: unknown): string | undefined {
  const { enum: listed, minimum, maximum, multipleOf, pattern } = limits;
  if (listed !== undefined && !listed.some((one) => one === item)) {
    const among = listed.length === 1 ? '' : 'one of ';
    return `must be ${among}${listed.join(', ')}`;
  }
  if (typeof item === 'number') {
    if (!isInside(item, minimum, maximum)) {
      return `must be ${rangeOf(minimum, maximum)}`;
    }
    if (multipleOf !== undefined && !isMultiple(item, multipleOf)) {
      return `must be a multiple of ${multipleOf}`;
    }
  }
  if (typeof item === 'string') {
    const { minLength, maxLength } = limits;
    const { length } = [...item];
    if (!isInside(length, minLength, maxLength)) {
      const range = rangeOf(minLength, maxLength);
      return `must have ${range} characters, but has ${length}`;
    }
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(item)) {
      return `must match ${pattern}`;
    }
  }
  return undefined;
}

function isInside(value: number, low = -Infinity, high = Infinity): boolean {
  return value >= low && value <= high;
}

function isMultiple(value: number, step: number): boolean {
  if (Number.isInteger(step)) return value % step === 0;
  // Fractions like 0.1 are not exact
  return Math.abs(value - Math.round(value / step) * step) <= 1e-9;
}

function rangeOf(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `at most ${high}`;
  if (high === undefined) return `at least ${low}`;
  return low === high ? `${low}` : `${low} to ${high}`;
}
