// Makes the site once and runs all cases on it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { makeSite, suite } from './harness/tool.mjs';

const SITE = makeSite();
const cases = readdirSync(path.join(suite, 'cases')).map((name) => path.join(suite, 'cases', name));
const { status } = spawnSync(process.execPath, ['--test', ...cases], { stdio: 'inherit', env: { ...process.env, SITE } });
process.exitCode = status ?? 1;
