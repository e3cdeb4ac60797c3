// Holds naming's literals against prettier, the JavaScript engine and the C++ compiler, by hand:
//   npm install prettier@3 typescript@5       (in any folder; run from there)
//   NAMING_SAMPLES=DIR naming_tests '[.emit]' && node check_samples.mjs DIR
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2];
const require = createRequire(join(process.cwd(), 'x.js'));
const prettier = require('prettier');
const ts = require('typescript');

const texts = JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8'));
const source = readFileSync(join(folder, 'samples.ts'), 'utf8');
let bad = 0;
const complain = (...what) => {
  if (++bad <= 20) console.error(...what);
};

// Line width is no concern of a literal.
const formatted = await prettier.format(source, {
  parser: 'typescript',
  singleQuote: true,
  trailingComma: 'none',
  printWidth: 1000
});
const before = source.split('\n');
const after = formatted.split('\n');
for (let i = 0; i < Math.max(before.length, after.length) && bad < 20; ++i)
  if (before[i] !== after[i]) complain('prettier changes', i + 1, before[i], '->', after[i]);

const { outputText, diagnostics } = ts.transpileModule(source, {
  reportDiagnostics: true,
  compilerOptions: { module: 'esnext', target: 'es2022' }
});
for (const d of diagnostics) complain(ts.flattenDiagnosticMessageText(d.messageText, '\n'));
const { values } = await import('data:text/javascript;base64,' + Buffer.from(outputText).toString('base64'));
texts.forEach((text, i) => {
  if (values['v' + i] !== text) complain('value', i, JSON.stringify(text), JSON.stringify(values['v' + i]));
  if (!Object.hasOwn(values['k' + i], text)) complain('key', i, JSON.stringify(text));
});

for (const compiler of ['g++', 'clang++']) {
  const program = join(folder, 'samples-' + compiler);
  const flags = ['-std=c++20', '-Wall', '-Wextra', '-Wpedantic', '-Wtrigraphs', '-Wcomment', '-Werror', '-O0'];
  execFileSync(compiler, [...flags, join(folder, 'samples.cpp'), '-o', program], { stdio: 'inherit' });
  execFileSync(program, { stdio: 'inherit' });
}
console.log(`${texts.length} samples, ${bad} bad`);
process.exit(bad ? 1 : 0);
