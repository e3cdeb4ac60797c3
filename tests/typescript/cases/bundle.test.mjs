// The package bundles against published packages alone, and a bundle has only what it uses.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bundle, generated, modules, providerFiles, scratch } from '../harness/generated.mjs';

const external = ['@imgly/plugin-ai-generation-web', '@cesdk/cesdk-js'];
const kinds = ['image', 'video'];

test('S3-02 imports only the core, cesdk-js and own files, and no SDK of Runware', () => {
  for (const kind of kinds) {
    for (const name of readdirSync(path.join(generated, kind))) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(path.join(generated, kind, name), 'utf8');
      for (const [, from] of text.matchAll(/^(?:import|export)[^;]*? from '([^']+)';$/gms)) {
        assert.ok(external.includes(from) || /^\.\/[\w.]+$/.test(from), `${kind}/${name}: ${from}`);
      }
    }
  }
});

test('bundles as a whole', async () => {
  const text = await bundle(`export * from './runwareProviders';`, { external });
  const imports = [...text.matchAll(/^(?:import|\} from).*?"([^"]+)";$/gm)].map((m) => m[1]);
  assert.deepEqual([...new Set(imports)], ['@imgly/plugin-ai-generation-web']);
});

for (const kind of kinds) {
  test(`one ${kind} provider brings no other`, async () => {
    const files = providerFiles(kind);
    const idOf = (name) =>
      readFileSync(path.join(generated, kind, `${name}.ts`), 'utf8').match(/providerId:\s*['"]([^'"]+)/)[1];
    const exportOf = (name) =>
      readFileSync(path.join(generated, kind, 'index.ts'), 'utf8').match(
        new RegExp(`default as (\\w+) \\} from './${name.replace('.', '\\.')}'`)
      )[1];
    for (const [i, name] of files.entries()) {
      const text = await bundle(`export { ${exportOf(name)} } from './${kind}';`, { external, minifySyntax: true });
      assert.ok(text.includes(idOf(name)), name);
      const others = files.filter((_, j) => j !== i).map((other) => `"${idOf(other)}"`);
      assert.deepEqual(
        others.filter((id) => text.includes(id)),
        [],
        name
      );
      assert.equal(text.match(/"3\.0\.0"/g).length, 1, `${name}: schemas`);
    }
  });
}

test('has no key and no address of Runware', async () => {
  const text = await bundle(`export * from './runwareProviders';`, { external });
  assert.doesNotMatch(text, /api\.runware\.ai|Authorization|apiKey|Bearer/);
});

test('builds as its package.json says, and the result can be used', () => {
  const root = scratch();
  const folder = path.join(root, 'node_modules/aircat-imgly-runware');
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(generated, folder, { recursive: true });
  for (const name of ['@imgly', '@cesdk', 'esbuild', '@esbuild', 'typescript', 'openapi-types']) {
    symlinkSync(path.join(modules, name), path.join(root, 'node_modules', name));
  }
  const { scripts, exports, files } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const name of ['build:js', 'build:types']) {
    const env = { ...process.env, PATH: `${path.join(modules, '.bin')}:${process.env.PATH}` };
    const run = spawnSync(scripts[name], { cwd: folder, env, shell: true, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  }
  const named = Object.values(exports).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)));
  for (const file of [...named, ...files]) assert.ok(existsSync(path.join(folder, file)), file);

  writeFileSync(
    path.join(root, 'use.mts'),
    `import Runware, { type RunwareProviderConfiguration } from 'aircat-imgly-runware/image';
import RunwareVideo from 'aircat-imgly-runware/video';
import { runwareProviders } from 'aircat-imgly-runware/runwareProviders';
const config: RunwareProviderConfiguration = { proxyUrl: 'https://proxy.test/' };
export const all = [runwareProviders(config), Runware, RunwareVideo];
`
  );
  const tsc = path.join(modules, 'typescript/bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler'
  ];
  const run = spawnSync(process.execPath, [tsc, ...flags, 'use.mts'], { cwd: root, encoding: 'utf8' });
  assert.equal(run.stdout, '');
  const use = `import('aircat-imgly-runware/image').then((m) => process.exit(Object.keys(m.default).length > 0 ? 0 : 1))`;
  assert.equal(spawnSync(process.execPath, ['-e', use], { cwd: root }).status, 0);
});
