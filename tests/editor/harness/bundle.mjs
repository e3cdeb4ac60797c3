// Bundles the page with the generated package, as an integrator's build would.
import { build } from 'esbuild';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder with the generated package. */
export const generated = resolve(root, process.env.GENERATED ?? '../../generated/imgly');

export async function bundlePage() {
  for (const file of ['runwareProviders.ts', 'image/index.ts', 'video/index.ts']) {
    await access(join(generated, file)).catch(() => {
      throw new Error(
        `${join(generated, file)} is missing: run \`./dev generate\`, or set GENERATED to the folder of the generated package`
      );
    });
  }
  const { outputFiles } = await build({
    entryPoints: [join(root, 'harness/page.ts')],
    alias: { '#generated': generated },
    // The generated folder has no packages of its own.
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: root,
    logLevel: 'warning'
  });
  return outputFiles[0].contents;
}
