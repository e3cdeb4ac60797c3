import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generated, modules, scratch } from './generated.mjs';

/** What the compiler says of files of a package, strictly and against one of the cores. */
export function compile(core, files, more = {}, folder = generated) {
  const project = path.join(scratch(), 'tsconfig.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: path.join(folder, 'tsconfig.json'),
      compilerOptions: {
        noEmit: true,
        emitDeclarationOnly: false,
        declaration: false,
        rootDir: '/',
        typeRoots: [],
        // Files of the package are never skipped, only those of libraries.
        skipLibCheck: true,
        paths: {
          '@imgly/plugin-ai-generation-web': [path.join(modules, core)],
          '@cesdk/cesdk-js': [path.join(modules, '@cesdk/cesdk-js')]
        },
        ...more
      },
      include: files
    })
  );
  const tsc = path.join(modules, 'typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  return run.stdout;
}
