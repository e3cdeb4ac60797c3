// The client against a local server: every answer that Runware or a proxy may give.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { load } from '../harness/generated.mjs';

const clients = {
  image: await load(`export * from './image/createRunwareClient';`),
  video: await load(`export * from './video/createRunwareClient';`)
};

let answer;
let requests = [];
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => (text += part));
  request.on('end', () => {
    requests.push({ method: request.method, headers: request.headers, tasks: JSON.parse(text) });
    const [status, body] = answer(JSON.parse(text)[0], requests.length) ?? [];
    if (status === undefined) return; // silence
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;
after(() => {
  server.closeAllConnections?.();
  server.close();
});

function run(reply, { signal, kind = 'image', ...options } = {}) {
  answer = reply;
  requests = [];
  const client = clients[kind].createRunwareClient(url, { interval: 5, deadline: 2000, ...options });
  return client[`${kind}Inference`]({ model: 'a:1@1', positivePrompt: 'hi', settings: { x: 1 } }, signal);
}
const item = (task, more) => ({ taskType: 'imageInference', taskUUID: task.taskUUID, ...more });
const done = (task, more) => item(task, { imageURL: 'https://a.test/1.png', ...more });

test('S3-01, S3-03 sends exactly the task, as an array', async () => {
  const result = await run((task) => [200, { data: [done(task, { seed: 7, cost: 0.01 })] }], {
    headers: { 'X-Tenant': 't' }
  });
  const [{ method, headers, tasks }] = requests;
  assert.equal(method, 'POST');
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['x-tenant'], 't');
  assert.equal(headers.authorization, undefined);
  const { taskUUID, ...task } = tasks[0];
  assert.match(taskUUID, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(task, {
    taskType: 'imageInference',
    deliveryMethod: 'async',
    outputType: 'URL',
    outputFormat: 'PNG',
    numberResults: 1,
    model: 'a:1@1',
    positivePrompt: 'hi',
    settings: { x: 1 }
  });
  assert.deepEqual(result, { imageURL: 'https://a.test/1.png', taskUUID, seed: 7, cost: 0.01 });
});

test('S3-04 every call has its own UUID', async () => {
  const seen = new Set();
  for (let i = 0; i < 50; i += 1) seen.add((await run((task) => [200, { data: [done(task)] }])).taskUUID);
  assert.equal(seen.size, 50);
});

test('polls until there is a result', async () => {
  const states = ['ack', 'processing', 'empty', 'done'];
  const result = await run((task, n) => {
    if (states[n - 1] === 'done') return [200, { data: [done(task, { status: 'success' })] }];
    if (states[n - 1] === 'empty') return [200, { data: [] }];
    return [200, { data: [item(task, n > 1 && { status: 'processing' })] }];
  });
  assert.equal(result.imageURL, 'https://a.test/1.png');
  assert.deepEqual(requests[1].tasks, [{ taskType: 'getResponse', taskUUID: result.taskUUID }]);
  assert.equal(requests.length, 4);
});

test('video: acknowledged, then ready', async () => {
  const result = await run(
    (task, n) => [
      200,
      {
        data: [
          {
            taskType: 'videoInference',
            taskUUID: task.taskUUID,
            ...(n > 2 && { status: 'success', videoURL: 'https://a.test/1.mp4' })
          }
        ]
      }
    ],
    { kind: 'video' }
  );
  assert.equal(result.videoURL, 'https://a.test/1.mp4');
  assert.equal(requests[0].tasks[0].outputFormat, 'MP4');
});

test('takes its own item, wherever it is', async () => {
  const result = await run((task) => [
    200,
    {
      data: [done({ taskUUID: 'other' }, { imageURL: 'https://a.test/no.png' }), done(task)],
      errors: [{ code: 'x', message: 'y', taskUUID: 'other' }]
    }
  ]);
  assert.equal(result.imageURL, 'https://a.test/1.png');
});

const live = { code: 'invalidCustomWidth', message: 'Invalid width.', parameter: ['width', 'height'] };
const shapes = {
  'errors with code': [400, { errors: [live] }, /^Invalid width\. \(invalidCustomWidth, parameter width\)$/],
  'errors beside empty data': [200, { data: [], errors: [live] }, /Invalid width/],
  'errors as an object': [200, { errors: live }, /Invalid width/],
  'array at the root': [200, [{ errors: [live] }], /Invalid width/],
  'errorId and errorMessage': [200, { errors: [{ errorId: 19, errorMessage: 'Bad key' }] }, /^Bad key \(19\)$/],
  'single error': [401, { error: { code: 'invalidApiKey', message: 'No key' } }, /^No key \(invalidApiKey\)$/],
  'single error, old fields': [200, { error: { errorMessage: 'Old' } }, /^Old$/],
  'list of errors under error': [200, { error: [live] }, /Invalid width/],
  'error: true': [200, { error: true, errorId: 19, errorMessage: 'Invalid api key' }, /^Invalid api key \(19\)$/],
  'error as a text': [200, { error: 'Broken' }, /^Broken/],
  'bare error': [200, live, /Invalid width/],
  'error without any text': [200, { errors: [{}] }, /could not finish/],
  'message of a proxy': [403, { message: 'Not for you' }, /^Not for you$/],
  'HTTP 500 with HTML': [500, '<html>oops</html>', /HTTP status 500/],
  'HTTP 500 with nothing': [500, '', /HTTP status 500/],
  'HTTP 502 with JSON': [502, {}, /HTTP status 502/],
  garbage: [200, 'garbage', /not JSON/],
  'JSON that is no answer': [200, '42', /lacks the task/],
  'no acknowledgement': [200, { data: [] }, /lacks the task/],
  'another task': [200, { data: [done({ taskUUID: 'other' })] }, /lacks the task/],
  null: [200, 'null', /lacks the task/]
};
for (const [name, [status, body, message]] of Object.entries(shapes)) {
  test(`error: ${name}`, async () => {
    await assert.rejects(
      run(() => [status, body]),
      (error) => {
        assert.equal(error.name, 'RunwareError');
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /undefined|null|\[object/);
        return true;
      }
    );
    assert.equal(requests.length, 1);
  });
}

test('code, parameter and status can be read', async () => {
  await assert.rejects(
    run(() => [400, { errors: [live] }]),
    ({ details }) => {
      assert.equal(details.code, 'invalidCustomWidth');
      assert.equal(details.parameter, 'width');
      assert.equal(details.status, 400);
      return true;
    }
  );
});

test('failures while polling', async () => {
  const poll = (reply) => run((task, n) => (n === 1 ? [200, { data: [item(task)] }] : reply(task, n)));
  await assert.rejects(
    poll((task) => [
      200,
      { data: [item(task, { status: 'error', error: { code: 'timeoutProvider', message: 'Too slow' } })] }
    ]),
    /Too slow \(timeoutProvider\)/
  );
  await assert.rejects(
    poll((task) => [200, { data: [item(task, { status: 'failed' })] }]),
    /could not finish/
  );
  await assert.rejects(
    poll((task) => [200, { errors: [{ ...live, status: 'error', taskUUID: task.taskUUID }] }]),
    /Invalid width/
  );
  await assert.rejects(
    poll((task) => [200, { data: [item(task, { status: 'success' })] }]),
    /lacks its URL/
  );
  await assert.rejects(
    poll(() => [401, 'no']),
    /HTTP status 401/
  );
  await assert.rejects(
    poll(() => [503, 'busy']),
    /HTTP status 503/
  );
  assert.equal(requests.length, 7);
  const result = await poll((task, n) => (n < 4 ? [503, 'busy'] : [200, { data: [done(task)] }]));
  assert.ok(result.imageURL);
});

test('silence ends with the deadline', async () => {
  const started = Date.now();
  await assert.rejects(
    run(() => undefined, { deadline: 100 }),
    /^RunwareError: Runware gave no result within 0\.1 seconds\.$/
  );
  assert.ok(Date.now() - started < 1500);
});

test('so does work without end', async () => {
  await assert.rejects(
    run((task) => [200, { data: [item(task, { status: 'processing' })] }], { deadline: 100 }),
    /within 0\.1 seconds/
  );
});

test('nobody there', async () => {
  const client = clients.image.createRunwareClient('http://127.0.0.1:9/', { deadline: 2000 });
  await assert.rejects(client.imageInference({}), /cannot be reached/);
});

const isAbort = (error) => error instanceof Error && error.name === 'AbortError';

test('S3-14 abort before, while sending, while waiting and while polling', async () => {
  const early = new AbortController();
  early.abort();
  await assert.rejects(
    run((task) => [200, { data: [done(task)] }], { signal: early.signal }),
    isAbort
  );
  assert.equal(requests.length, 0);

  for (const [reply, interval, count] of [
    [() => undefined, 5, 1],
    [(task) => [200, { data: [item(task)] }], 60_000, 1],
    [(task, n) => (n === 1 ? [200, { data: [item(task)] }] : undefined), 5, 2]
  ]) {
    const controller = new AbortController();
    const abort = () => setTimeout(() => controller.abort(new Error('my own reason')), 40);
    const watch = setInterval(() => requests.length === count && (clearInterval(watch), abort()), 5);
    await assert.rejects(run(reply, { signal: controller.signal, interval, deadline: 10_000 }), isAbort);
    assert.equal(requests.length, count);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(requests.length, count);
  }
});
