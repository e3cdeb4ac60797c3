// Where the generated package is, and how its TypeScript gets into node.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { webcrypto } from 'node:crypto';
import { build } from 'esbuild';

export const here = fileURLToPath(new URL('..', import.meta.url));
export const modules = path.join(here, 'node_modules');
export const generated = path.resolve(here, process.env.GENERATED ?? '../../generated/imgly');

// Node 18 has no global crypto.
globalThis.crypto ??= webcrypto;

/** The provider files of a kind, like `Flux2Pro.text2image`. */
export function providerFiles(kind) {
  return readdirSync(path.join(generated, kind))
    .filter((name) => /^[A-Z]\w*\.\w+\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
}

/** A folder for one test's files. */
export const scratch = () => mkdtempSync(path.join(tmpdir(), 'aircat-ts-'));

/** Bundles one module, given as its text with imports relative to the package. */
export async function bundle(text, options = {}) {
  const result = await build({
    stdin: { contents: text, resolveDir: generated, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2020',
    nodePaths: [modules],
    write: false,
    logLevel: 'silent',
    ...options
  });
  return result.outputFiles[0].text;
}

/** Bundles a module and loads it. */
export async function load(text) {
  const file = path.join(scratch(), 'bundle.mjs');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(file, await bundle(text));
  return import(pathToFileURL(file).href);
}

/** All provider functions of a kind, by file name. */
export async function loadProviders(kind) {
  const files = providerFiles(kind);
  return load(files.map((name, i) => `export { default as p${i} } from './${kind}/${name}';`).join('\n')).then(
    (module) => Object.fromEntries(files.map((name, i) => [name, module[`p${i}`]]))
  );
}
