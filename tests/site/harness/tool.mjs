// The tool, and the sites that it makes: AIRCAT names it, else it is where `./dev build` puts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const suite = path.join(root, 'tests/site');
export const aircat = process.env.AIRCAT ?? path.join(root, 'build/dev/generator/cli/aircat');

/** Runs the tool; a way to end that is not in `good` is an error. */
export function run(args, { input = '', good = [0], cwd = root, env = process.env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(aircat, args, { input, cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error !== undefined) throw error;
  if (!good.includes(status)) throw new Error(`aircat ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { status, stdout, stderr };
}

/** A folder that is gone when the tests are. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'aircat-site-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a site; gives its folder. SITE names one that was made before, to save the time. */
export function makeSite(...options) {
  if (options.length === 0 && process.env.SITE !== undefined) return process.env.SITE;
  const folder = path.join(scratch(), 'site');
  run(['site', '--out', folder, ...options]);
  return folder;
}

/** The ids of the catalog's models by their AIRs. */
export function catalogModels() {
  const { stdout } = run(['find', '--lifecycle', 'any', '--format', 'json']);
  return new Map(JSON.parse(stdout).providers.map(({ air, model }) => [air, model]));
}
