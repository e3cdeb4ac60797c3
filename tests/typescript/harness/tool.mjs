// The tool itself: AIRCAT names it, else it is where `./dev build` puts it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = path.join(root, 'build/dev/generator/cli/aircat');
export const aircat = process.env.AIRCAT ?? (existsSync(built) ? built : undefined);

/** For the `skip` of a test that cannot do without the tool. */
export const withoutTool = aircat === undefined && 'AIRCAT is not set';

/** Runs the tool with an input, in a folder that has neither catalog nor templates above it. */
export function run(args, { cwd = '/', input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(aircat, args, { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
