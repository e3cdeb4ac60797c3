// What a person reads when something goes wrong.
import assert from 'node:assert/strict';
import { accept, isPoll } from '../harness/runware.mjs';
import { REQUESTS } from './requests.mjs';
import { fillIn } from './generation.mjs';

/** Every shape in which Runware, or the proxy, reports an error. */
const ERRORS = {
  'a list of errors with code and message': ({ tasks: [{ taskType, taskUUID }] }) => ({
    status: 400,
    body: {
      errors: [
        {
          code: 'invalidPrompt',
          message: 'The prompt was refused.',
          parameter: 'positivePrompt',
          taskType,
          taskUUID
        }
      ]
    },
    text: /The prompt was refused\./
  }),
  'a list of errors with errorId and errorMessage': () => ({
    status: 400,
    body: { errors: [{ errorId: 'quota', errorMessage: 'The credit is used up.' }] },
    text: /The credit is used up\./
  }),
  'one error with errorMessage': () => ({
    status: 400,
    body: { error: { errorMessage: 'The model is asleep.' } },
    text: /The model is asleep\./
  }),
  'an error in place of the result': (call) =>
    isPoll(call)
      ? {
          body: {
            errors: [
              {
                code: 'timeoutProvider',
                message: 'The vendor did not answer.',
                taskUUID: call.tasks[0].taskUUID
              }
            ]
          },
          text: /The vendor did not answer\./
        }
      : accept(call.tasks[0]),
  'a page of a broken proxy': () => ({ status: 502, body: '<h1>Bad Gateway</h1>', text: /502/ })
};

/** Each error becomes a notification that a person can read. */
export async function showErrors(editor, name, shapes = Object.keys(ERRORS)) {
  const one = REQUESTS[name];
  await fillIn(editor, one);
  for (const shape of shapes) {
    let expected;
    editor.server.expect((call) => {
      const { text, ...answer } = ERRORS[shape](call);
      expected = text ?? expected;
      return answer;
    });
    await editor.clearCanvas();
    await editor.generate(one.provider);
    const shown = await editor.notification();
    assert.match(shown, expected, `${shape}: the notification has Runware's words`);
    assert.doesNotMatch(shown, /undefined|null|\[object|NaN/, `${shape}: the notification is for people`);
    await editor.blockIn('Error');
    await editor.readyToGenerate(one.provider);
    await editor.dismissNotifications();
  }
}

/** Cancelling ends the request and takes the placeholder away, without an error message. */
export async function abort(editor, name, { whilePolling }) {
  const one = REQUESTS[name];
  await fillIn(editor, one);
  editor.server.expect((call) =>
    isPoll(call) || !whilePolling ? new Promise(() => {}) : accept(call.tasks[0])
  );
  await editor.generate(one.provider);
  const index = whilePolling ? 1 : 0;
  await editor.server.waitFor((calls) => calls[index], 'the call that is aborted');
  await editor.blockIn('Pending');

  await editor.cancel(one.provider);
  await editor.server.waitFor((calls) => calls[index].cut, 'the end of the call that was aborted');
  await editor.readyToGenerate(one.provider);
  assert.deepEqual(await editor.blocks(), [], 'the placeholder is gone');
  assert.equal(editor.server.calls().length, index + 1, 'nothing is asked after the abort');
  assert.deepEqual(await editor.notifications(), [], 'an abort is no error to the person who asked for it');
}

/** What the model would refuse is said before anything is sent. */
export async function refuse(editor, { name, provider, from, prompt, text }) {
  await editor.openPanel();
  await editor.chooseProvider(from, name);
  await editor.forgetImage(provider);
  await editor.type(provider, prompt);
  await editor.generate(provider);
  const shown = await editor.notification();
  assert.match(shown, text, 'the notification says what is wrong');
  assert.deepEqual(editor.server.calls(), [], 'nothing is sent');
  assert.deepEqual(await editor.blocks(), [], 'no placeholder is left behind');
  await editor.readyToGenerate(provider);
}
