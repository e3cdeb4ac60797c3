// node compile.mjs SCHEMAS VALIDATORS: for each line { path, schema } of the first file a line { path, code } of the
// second, in the same order. The code is a classic script, which also loads from a folder without a server; it adds to
// `aircat.validators` a function that takes a task and gives ajv's errors, none when the task is legal.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [schemasFile, validatorsFile] = process.argv.slice(2);
const entries = readFileSync(schemasFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

/** The page has the texts of errors, so ajv's own are left out; the schema's words for people too. */
const withoutWords = (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value);

/** Whether a parameter has a name that every object answers to, such as `constructor`. */
const hasInheritedName = (schema) =>
  schema !== null && typeof schema === 'object' && (Object.keys(schema.properties ?? {}).some((name) => name in {}) || Object.values(schema).some(hasInheritedName));

function sourceOf(schema) {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false, // conditions require members that are defined around them
    allErrors: true,
    messages: false,
    validateSchema: false, // each would compile the schema of schemas first; the tests of schemas do it
    ownProperties: hasInheritedName(schema), // always would make the code longer
    code: { source: true, optimize: 1 } // esbuild does the rest
  });
  const task = schema.properties.taskType.const;
  const bare = JSON.parse(JSON.stringify(schema, withoutWords));
  const code = (standalone.default ?? standalone)(ajv, ajv.compile(bare));
  return `${code}
    ((globalThis.aircat ??= {}).validators ??= {})[${JSON.stringify(task)}] = (task) => (module.exports(task) ? [] : module.exports.errors);`;
}

const sources = {
  name: 'sources',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^validator:/ }, ({ path: name }) => ({ path: name.slice('validator:'.length), namespace: 'validator' }));
    onLoad({ filter: /.*/, namespace: 'validator' }, ({ path: index }) => ({
      contents: sourceOf(entries[Number(index)].schema),
      resolveDir: here
    }));
  }
};

const { outputFiles } = await build({
  entryPoints: entries.map((_, index) => ({ in: `validator:${index}`, out: String(index) })),
  plugins: [sources],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2021',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  outdir: here
});

const codes = new Map(outputFiles.map((file) => [path.basename(file.path, '.js'), file.text]));
writeFileSync(validatorsFile, entries.map((entry, index) => `${JSON.stringify({ path: entry.path, code: codes.get(String(index)) })}\n`).join(''));
