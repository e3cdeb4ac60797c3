// The package compiles strictly against the oldest and the newest core, and misuse does not.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { compile } from '../harness/compile.mjs';
import { generated, providerFiles, scratch } from '../harness/generated.mjs';

const all = [path.join(generated, '**/*.ts')];

for (const core of ['@imgly/plugin-ai-generation-web', 'core-0.2.17']) {
  test(`compiles against ${core}`, () => {
    assert.equal(compile(core, all), '');
    assert.equal(compile(core, all, { exactOptionalPropertyTypes: true }), '');
  });
}

test('misuse does not compile', () => {
  const file = path.join(scratch(), 'misuse.ts');
  const [first] = providerFiles('image');
  const factory = path.join(generated, 'image/createImageProvider');
  const base = `modelId: 'a:1@1', providerId: 'x', name: 'X', schema: {}, inputReference: '', panel: { history: 'H' }, mapInput: () => ({})`;
  writeFileSync(
    file,
    `
import provider from '${path.join(generated, 'image', first)}';
import createImageProvider from '${factory}';
declare const cesdk: any;
interface Input { prompt: string; image_url?: string }
const config = { proxyUrl: '' };
// fine
createImageProvider<Input>({ ${base}, cesdk, quickActions: { 'ly.img.styleTransfer': { prompt: 'style' } } }, config);
// @ts-expect-error a proxy is needed
provider({});
// @ts-expect-error the option is modelId
createImageProvider<Input>({ ${base.replace('modelId', 'modelAIR')}, cesdk }, config);
// @ts-expect-error a name is needed
createImageProvider<Input>({ ${base.replace("name: 'X',", '')}, cesdk }, config);
// @ts-expect-error no such quick action
createImageProvider<Input>({ ${base}, cesdk, quickActions: { 'ly.img.editImagee': { prompt: 'prompt' } } }, config);
// @ts-expect-error no such input
createImageProvider<Input>({ ${base}, cesdk, quickActions: { 'ly.img.editImage': { image_uri: 'uri' } } }, config);
// @ts-expect-error no such field of the action
createImageProvider<Input>({ ${base}, cesdk, quickActions: { 'ly.img.styleTransfer': { prompt: 'prompt' } } }, config);
// @ts-expect-error a list is no single file
createImageProvider<Input>({ ${base}, cesdk, quickActions: { 'ly.img.combineImages': { image_url: 'uris' } } }, config);
`
  );
  assert.equal(compile('@imgly/plugin-ai-generation-web', [file], { noUnusedLocals: false }), '');
});
