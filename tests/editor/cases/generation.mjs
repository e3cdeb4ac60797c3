// A person's way through the panel: what is sent, what lands on the canvas.
import assert from 'node:assert/strict';
import { sizeOf } from '../harness/pictures.mjs';
import { isPoll, succeed } from '../harness/runware.mjs';
import { REQUESTS, withPicture } from './requests.mjs';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Fills the panel in; `from` is Text or Image. */
export async function fillIn(editor, { provider, name, input, picture, choose = {}, toggle = [] }) {
  await editor.openPanel();
  await editor.chooseProvider(picture ? 'Image' : 'Text', name);
  if (picture) await editor.chooseImage(picture);
  if (input.prompt) await editor.type(provider, input.prompt);
  for (const [select, label] of Object.entries(choose)) await editor.choose(`${provider}.${select}`, label);
  for (const checkbox of toggle) await editor.toggle(`${provider}.${checkbox}`);
}

/** The request of the case of this name, with the URL of its picture. */
export function requestOf(editor, { request, picture }) {
  return withPicture(request, picture && editor.picture(picture));
}

/** Compares what was sent with the reference request; returns the task's UUID. */
export function assertSent(call, request) {
  assert.equal(call.method, 'POST', 'the proxy is called with POST');
  assert.match(call.headers['content-type'], /^application\/json/, 'the request says that it is JSON');
  assert.equal(call.headers.authorization, undefined, 'the browser never holds a key');
  assert.ok(Array.isArray(call.tasks), 'the body is an array of tasks');
  const [{ taskUUID, ...task }, ...others] = call.tasks;
  assert.deepEqual(others, [], 'one task is sent');
  assert.match(taskUUID, UUID, 'taskUUID is a version 4 UUID');
  assert.deepEqual(task, request, 'the request is that of the reference mapping');
  return taskUUID;
}

/** All calls behind the first one ask for the result of its task. */
export function assertPolled(calls, taskUUID, atLeast) {
  const polls = calls.slice(1).map(({ tasks }) => tasks);
  assert.ok(
    polls.length >= atLeast,
    `the result is asked for at least ${atLeast} times, not ${polls.length}`
  );
  for (const poll of polls) {
    assert.deepEqual(poll, [{ taskType: 'getResponse', taskUUID }], 'a poll asks for the task that was sent');
  }
}

/** The case of this name in the editor. */
export async function generate(editor, name) {
  const one = REQUESTS[name];
  const request = requestOf(editor, one);
  // Where no size is sent, the placeholder has that of the picture.
  const shape = request.width ? request : sizeOf(one.picture);
  const { width, height } = shape;
  const { url, field, color } =
    editor.kind === 'image'
      ? { url: editor.picture(`green-${width}x${height}`), field: 'imageURL', color: 'green' }
      : { url: `${editor.server.origin}/fixtures/clip.mp4`, field: 'videoURL', color: 'red' };

  // The result is held back until the placeholder was seen.
  let release;
  const isSeen = new Promise((resolve) => (release = resolve));
  const answer = succeed({ [field]: url }, { processing: one.processing });
  await fillIn(editor, one);
  editor.server.expect(async (call) => {
    if (isPoll(call)) await isSeen;
    return answer(call);
  });
  await editor.generate(one.provider);

  const first = await editor.server.waitFor(([call]) => call, 'the request');
  const taskUUID = assertSent(first, request);
  const placeholder = await editor.blockIn('Pending');
  assertShape(placeholder, shape, 'the placeholder');
  await editor.server.waitFor(([, poll]) => poll, 'the first question for the result');
  release();

  const result = await editor.blockIn('Ready');
  assert.equal(result.url, url, 'the result is what the canvas shows');
  assert.deepEqual(
    { id: result.id, width: result.width, height: result.height },
    { id: placeholder.id, width: placeholder.width, height: placeholder.height },
    'the result has the place and the size of the placeholder'
  );
  assert.equal(await editor.colorOf(result.id, color), color, 'the result is painted');
  assertPolled(editor.server.calls(), taskUUID, 1 + (one.processing ?? 0));
  await assertInHistory(editor, one.provider, url);
}

function assertShape({ width, height }, shape, what) {
  const ratio = shape.width / shape.height;
  assert.ok(
    Math.abs(width / height / ratio - 1) < 0.001,
    `${what} is ${width} x ${height}, which is not the shape of ${shape.width}x${shape.height}`
  );
}

async function assertInHistory(editor, provider, url) {
  const found = await editor.run(async (id) => {
    const { sourceIds } = cesdk.ui.getAssetLibraryEntry(`${id}.history`);
    const lists = await Promise.all(
      sourceIds.map((source) => cesdk.engine.asset.findAssets(source, { page: 0, perPage: 50 }))
    );
    return lists.flatMap(({ assets }) => assets.map(({ meta }) => meta?.uri));
  }, provider);
  assert.ok(
    found.includes(url),
    `the result is in the history of ${provider}; there is ${found.join(', ') || 'nothing'}`
  );
}

/** Nothing but the page's own server was spoken to on Runware's behalf. */
export function assertPrivate(editor) {
  const leaks = editor.requested.filter((url) => /runware/i.test(new URL(url).host));
  assert.deepEqual(leaks, [], 'the page speaks to the proxy only');
}
