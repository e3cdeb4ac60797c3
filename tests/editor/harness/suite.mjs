// Runs the cases of a kind one after the other in one editor.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openEditor } from './editor.mjs';

/** `cases` are functions of the editor, by what they prove. */
export function suite(kind, cases) {
  test(`${kind} providers in the editor`, { timeout: 300_000 }, async (t) => {
    const editor = await openEditor(kind);
    t.after(() => editor.close());
    let isClean = true;
    for (const [name, run] of Object.entries(cases)) {
      await t.test(name, async () => {
        try {
          // What a failed case leaves behind is none of the next one's business.
          if (!isClean) await editor.load();
          isClean = false;
          await editor.reset();
          await run(editor);
          isClean = true;
        } catch (error) {
          error.message += await describe(editor, `${kind} ${name}`);
          throw error;
        }
      });
    }
  });
}

/** What a person needs to see why a case failed. */
async function describe(editor, name) {
  const folder = join(tmpdir(), 'aircat-editor');
  const path = join(folder, `${name.replace(/\W+/g, '-').slice(0, 80)}.png`);
  await mkdir(folder, { recursive: true });
  const isShot = await editor.tab.screenshot({ path, timeout: 10_000 }).then(
    () => true,
    () => false
  );
  const said = [...editor.complaints().slice(-8), ...editor.crashes.slice(-4)];
  const calls = editor.server.calls().map(({ tasks }) => JSON.stringify(tasks).slice(0, 2000));
  return [
    '',
    isShot ? `picture of the editor: ${path}` : 'no picture of the editor could be taken',
    `the proxy received ${calls.length} calls`,
    ...calls,
    ...said.map((line) => `the page said: ${line}`)
  ].join('\n  ');
}
