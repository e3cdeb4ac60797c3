// A picture on the canvas is edited from its menu.
import assert from 'node:assert/strict';
import { PICTURES, sizeOf } from '../harness/pictures.mjs';
import { isPoll, succeed } from '../harness/runware.mjs';
import { assertPolled, assertSent } from './generation.mjs';

const PROMPT = 'At night';

export async function editByQuickAction(editor) {
  const source = editor.picture(PICTURES.portrait);
  const original = await editor.addPicture(source, sizeOf(PICTURES.portrait));
  await editor.chooseQuickAction('ly.img.editImage', PROMPT, { provider: 'FLUX.2 [pro]' });

  const edited = editor.picture('green-1008x1504');
  let release;
  const isSeen = new Promise((resolve) => (release = resolve));
  const answer = succeed({ imageURL: edited });
  editor.server.expect(async (call) => {
    if (isPoll(call)) await isSeen;
    return answer(call);
  });
  await editor.named('PanelBuilder-Button-ly.img.editImage.footer.apply').click();

  const first = await editor.server.waitFor(([call]) => call, 'the request of the quick action');
  const taskUUID = assertSent(first, {
    taskType: 'imageInference',
    model: 'bfl:5@1',
    deliveryMethod: 'async',
    outputType: 'URL',
    outputFormat: 'PNG',
    numberResults: 1,
    positivePrompt: PROMPT,
    inputs: { referenceImages: [source] },
    width: 1008,
    height: 1504
  });
  await editor.blockIn('Pending');
  release();

  // The editor shows before and after, and asks whether to keep it.
  await editor.named('CanvasMenuBuilder-Button-ly.img.ai.image.confirmation.apply').click();
  const result = await editor.blockIn('Ready');
  assert.equal(result.url, edited, 'the block shows the edited picture');
  assert.deepEqual(
    { id: result.id, width: result.width, height: result.height },
    { id: original.id, width: original.width, height: original.height },
    'the block keeps its place and its size'
  );
  assert.equal(await editor.colorOf(result.id, 'green'), 'green', 'the edited picture is painted');
  assertPolled(editor.server.calls(), taskUUID, 1);
}
