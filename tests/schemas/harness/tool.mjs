// The tool: AIRCAT names it, else it is where `./dev build` puts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const suite = path.join(root, 'tests/schemas');
export const generated = path.join(root, 'generated');
export const catalog = path.join(root, 'catalog');
export const aircat = process.env.AIRCAT ?? path.join(root, 'build/dev/generator/cli/aircat');

export function run(args, { input = '', good = [0] } = {}) {
  const { status, stdout, stderr, error } = spawnSync(aircat, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error !== undefined) throw error;
  if (!good.includes(status)) throw new Error(`aircat ${args[0]} ended with ${status}\n${stderr}`);
  return stdout;
}

/** Every request that the proof of the providers builds, with its provider. */
export function grid() {
  return run(['prove', '--catalog', catalog, '--grid', '-'])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ request }) => request !== undefined)
    .map(({ provider, request }) => ({ provider, request: { taskUUID: uuid, ...request } }));
}

/** The schemas of another catalog, in a folder that is gone when the tests are. */
export function generate(folder) {
  const out = mkdtempSync(path.join(tmpdir(), 'aircat-schemas-'));
  process.on('exit', () => rmSync(out, { recursive: true }));
  const templates = path.join(root, 'templates');
  run(['generate', '--catalog', folder, '--templates', templates, '--out', out, '--target', 'json-schema']);
  return path.join(out, 'json-schema');
}

export const uuid = '0b9a3a5c-5b1f-4e57-9d43-2f1f6e7c8a90';

/** The kinds of illegal change that samples know. */
export function kinds() {
  return run(['prove', '--kinds'])
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
}

/** What judges a request a line from the standard input; it ends with 1 when it rejects any. */
export const validateArgs = (folder) => ['validate', '-', '--catalog', folder, '--input', 'jsonl', '--format', 'jsonl'];

/** The errors that the tool finds in each of the requests; it rejects those with any. */
export function errorsOf(requests, folder = catalog) {
  const errors = requests.map(() => []);
  const input = requests.map((request) => JSON.stringify(request) + '\n').join('');
  const output = run(validateArgs(folder), { input, good: [0, 1] });
  for (const line of output.split('\n')) {
    const finding = line === '' ? {} : JSON.parse(line);
    if (finding.severity === 'error') errors[finding.line - 1].push(finding);
  }
  return errors;
}

/** Whether the tool accepts each of the requests. */
export const verdicts = (requests, folder) => errorsOf(requests, folder).map(({ length }) => length === 0);

/** Runs a package's program; the suite's folder is where it looks for its settings. */
export function runModule(script, args, cwd = suite) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(suite, 'node_modules', script), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28
  });
  return { status, output: stdout + stderr };
}
