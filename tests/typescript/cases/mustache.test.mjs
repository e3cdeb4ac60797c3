// Our Mustache engine and mustache.js agree on random templates.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { scratch } from '../harness/generated.mjs';
import { makeCases, rendered } from '../harness/mustache.mjs';
import { aircat, run, withoutTool } from '../harness/tool.mjs';

const seed = Number(process.env.SEED ?? 1);

test('aircat render', { skip: withoutTool }, () => {
  const folder = scratch();
  const files = { page: path.join(folder, 'page.mustache'), partials: path.join(folder, 'partials') };
  mkdirSync(files.partials);
  for (const one of makeCases({ count: 200, seed, strict: true })) {
    writeFileSync(files.page, one.template);
    for (const [name, text] of Object.entries(one.partials)) {
      writeFileSync(path.join(files.partials, `${name}.mustache`), text);
    }
    const command = ['render', files.page, '-', '--partials', files.partials, '--escape', 'html'];
    const { status, stdout, stderr } = run(command, { input: JSON.stringify(one.data) });
    const what = `${JSON.stringify(one, null, 2)}\n${stderr}`;
    assert.equal(status, 0, what);
    assert.equal(stdout, rendered(one), what);
  }
});

// Many in one process, also with names that the data lacks, which a person's template may not have.
const driver = path.join(path.dirname(aircat ?? ''), '../../tests/mustache/mustache_driver');

test('the engine, as the specification has it', { skip: !existsSync(driver) && 'there is no mustache_driver' }, () => {
  const cases = makeCases({ count: 3000, seed, strict: false });
  const ours = JSON.parse(execFileSync(driver, { input: JSON.stringify(cases), maxBuffer: 1 << 30, encoding: 'utf8' }));
  cases.forEach((one, at) => assert.equal(ours[at], rendered(one), JSON.stringify(one, null, 2)));
});
