// Generated TypeScript and JSON is what prettier makes of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { generated, here, modules } from '../harness/generated.mjs';

test('prettier has nothing to change', () => {
  const run = spawnSync(
    process.execPath,
    [
      path.join(modules, 'prettier/bin/prettier.cjs'),
      '--check',
      '--config',
      path.join(here, '.prettierrc.json'),
      '--ignore-path',
      path.join(here, '.prettierignore'),
      `${generated}/**/*.{ts,json}`
    ],
    { encoding: 'utf8', cwd: generated }
  );
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
