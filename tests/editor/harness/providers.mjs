// The providers that there must be in the editor: those of the lists that the plugins take, and what the page adds.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const generated = process.env.GENERATED ?? path.join(import.meta.dirname, '../../../generated/imgly');

/** One provider of each capability that the plugin has no list for. */
const ADDED = {
  image: [
    { id: 'runware/runware/swinir/upscale', name: 'SwinIR' },
    { id: 'runware/runware/rembg-1-4/removebackground', name: 'RemBG 1.4' }
  ],
  video: []
};

/** The text behind a key of an object literal. */
function textOf(code, key) {
  return new RegExp(`^ *${key}:\\s+'((?:[^'\\\\]|\\\\.)*)'`, 'm').exec(code)[1].replace(/\\(.)/g, '$1');
}

function listed(kind, capability) {
  const folder = path.join(generated, kind);
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${capability}.ts`))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .map((code) => ({ id: textOf(code, 'providerId'), name: textOf(code, 'name') }));
}

/** What is chosen with Text and what with Image, each as {id, name}. */
export function providersOf(kind) {
  return { Text: listed(kind, `text2${kind}`), Image: [...listed(kind, `image2${kind}`), ...ADDED[kind]] };
}
