// The tool and its judge: AIRCAT names the tool, else it is where `./dev build` puts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const suite = path.join(root, 'tests/schemas');
export const generated = path.join(root, 'generated');
export const catalog = path.join(root, 'catalog');
const aircat = process.env.AIRCAT ?? path.join(root, 'build/dev/generator/cli/aircat');
const judge = path.join(path.dirname(aircat), '../../tests/schemas/judge_lines');

function run(program, args, input) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stderr}`);
  return stdout;
}

/** Every request that the proof of the providers builds, with its provider. */
export function grid() {
  return run(aircat, ['prove', '--catalog', catalog, '--grid', '-'], '')
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
  run(aircat, ['generate', '--catalog', folder, '--templates', templates, '--out', out, '--target', 'json-schema'], '');
  return path.join(out, 'json-schema');
}

export const uuid = '0b9a3a5c-5b1f-4e57-9d43-2f1f6e7c8a90';

/** Whether the tool accepts each of the tasks. */
export function verdicts(tasks, folder = catalog) {
  return run(judge, [folder], tasks.map((task) => JSON.stringify(task) + '\n').join(''))
    .trimEnd()
    .split('\n')
    .map((line) => line === '1');
}

/** Runs a package's program; the suite's folder is where it looks for its settings. */
export function runModule(script, args, cwd = suite) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(suite, 'node_modules', script), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28
  });
  return { status, output: stdout + stderr };
}
