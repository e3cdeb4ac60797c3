// One change to a legal request, each of a kind that the schemas must refuse, and neighbours that stay legal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, readSchemas } from '../harness/schemas.mjs';
import { grid, verdicts } from '../harness/tool.mjs';

const accepts = compile(readSchemas().get('request.json'));
const requests = grid();
const of = (provider) => structuredClone(requests.find((line) => line.provider === `runware/${provider}`).request);

const image = 'https://example.com/a.png';
const base64 = 'iVBORw0KGgo/'.repeat(6);
const flux = 'bfl/flux-2-pro';
const fluxImage = `${flux}/image2image`;
const seedream = 'bytedance/seedream-4-5';
const sora = 'openai/sora-2';
const veo = 'google/veo-3.1';

// What is changed, the provider whose first request it is, the change.
const illegal = [
  ['no taskType', flux, (task) => delete task.taskType],
  ['an unknown task', flux, (task) => (task.taskType = 'imageinference')],
  ['a taskType that is no text', flux, (task) => (task.taskType = 1)],
  ['no taskUUID', flux, (task) => delete task.taskUUID],
  ['a taskUUID of version 1', flux, (task) => (task.taskUUID = '0b9a3a5c-5b1f-1e57-9d43-2f1f6e7c8a90')],
  ['a taskUUID of another variant', flux, (task) => (task.taskUUID = '0b9a3a5c-5b1f-4e57-1d43-2f1f6e7c8a90')],
  ['no model', flux, (task) => delete task.model],
  ['a model that is no AIR', flux, (task) => (task.model = 'flux-2-pro')],
  ['an unknown model', flux, (task) => (task.model = 'bfl:999@1')],
  ['a described model of another task', flux, (task) => (task.model = 'openai:3@1')],
  ['a known model of another task', flux, (task) => (task.model = 'alibaba:wan@2.6')],
  ['an unknown parameter', flux, (task) => (task.positivePromt = 'a')],
  ['an unknown parameter inside', flux, (task) => (task.safety = { check: true })],
  ['an unknown setting of the vendor', flux, (task) => (task.providerSettings = { bfl: { nothing: 1 } })],
  ['settings of another vendor', flux, (task) => (task.providerSettings = { openai: { quality: 'high' } })],
  ['an empty name', flux, (task) => (task[''] = 1)],
  ['a medium that the model does not take', flux, (task) => (task.seedImage = image)],
  ['a medium in its old place', fluxImage, (task) => (task.referenceImages = task.inputs.referenceImages)],
  ['a setting outside its place', veo, (task) => (task.generateAudio = true)],
  ['text for a number', flux, (task) => (task.width = '1024')],
  ['a number for text', flux, (task) => (task.positivePrompt = 1)],
  ['null', flux, (task) => (task.positivePrompt = null)],
  ['a fraction for an integer', flux, (task) => (task.numberResults = 1.5)],
  ['an integer that readers round', flux, (task) => (task.seed = 2 ** 53)],
  ['an object for an array', fluxImage, (task) => (task.inputs.referenceImages = { 0: image })],
  ['an array for an object', fluxImage, (task) => (task.inputs = [])],
  ['text for a boolean', flux, (task) => (task.includeCost = 'true')],
  ['a number below the minimum', flux, (task) => (task.numberResults = 0)],
  ['a number above the maximum', flux, (task) => (task.numberResults = 21)],
  ['a value that is not listed', flux, (task) => (task.outputFormat = 'png')],
  ['a list with a value that is not listed', flux, (task) => (task.outputType = ['URL', 'url'])],
  ['a number that is not listed', sora, (task) => (task.duration = 5)],
  ['another value than the only one', veo, (task) => (task.fps = 25)],
  ['a text too short', flux, (task) => (task.positivePrompt = '')],
  ['a text too long', flux, (task) => (task.positivePrompt = 'a'.repeat(3001))],
  ['a text too long in code points', flux, (task) => (task.positivePrompt = '🙂'.repeat(3001))],
  ['a text without the pattern', `${sora}/image2video`, (task) => (task.frameImages[0].frame = 'middle')],
  ['one element too many', fluxImage, (task) => (task.inputs.referenceImages = Array(10).fill(image))],
  ['a setting of the vendor of a wrong type', flux, (task) => (task.providerSettings = { bfl: { raw: 1 } })],
  ['an element of a wrong type', fluxImage, (task) => task.inputs.referenceImages.push(1)],
  ['an element that is a list', fluxImage, (task) => task.inputs.referenceImages.push([image])],
  ['a field missing in an element', `${sora}/image2video`, (task) => delete task.frameImages[0].inputImage],
  ['an unknown field in an element', `${sora}/image2video`, (task) => (task.frameImages[0].image = image)],
  ['an element that is no object', `${sora}/image2video`, (task) => (task.frameImages = [image])],
  ['no prompt', flux, (task) => delete task.positivePrompt],
  ['no duration', sora, (task) => delete task.duration],
  ['neither prompt nor image', sora, (task) => delete task.positivePrompt],
  ['a width alone', fluxImage, (task) => delete task.height],
  ['a height alone', fluxImage, (task) => delete task.width],
  ['a side between the multiples', flux, (task) => (task.width = 1000)],
  ['a side too long', flux, (task) => (task.width = 1936)],
  ['a side too short', flux, (task) => (task.height = 240)],
  ['a pair that is not listed', sora, (task) => ([task.width, task.height] = [1280, 1280])],
  ['sides of two pairs', 'bytedance/seedream-4', (task) => ([task.width, task.height] = [2048, 4096])],
  ['a side that no number of pixels allows', seedream, (task) => ([task.width, task.height] = [16400, 1024])],
  ['size beside a resolution', seedream, (task) => (task.resolution = '2k')],
  ['neither size nor resolution nor image', seedream, (task) => (delete task.width, delete task.height)],
  ['an image from this computer', fluxImage, (task) => (task.inputs.referenceImages = ['file:///a.png'])],
  ['an image that is a video', fluxImage, (task) => (task.inputs.referenceImages = [`data:video/mp4;base64,${base64}`])],
  ['base64 of a wrong length', fluxImage, (task) => (task.inputs.referenceImages = [base64 + 'A'])],
  ['an address with a blank', flux, (task) => (task.webhookURL = 'https://example.com/a b')],
  ['an address without a host', flux, (task) => (task.webhookURL = 'https:///a')],
  ['another method than the only one', sora, (task) => (task.deliveryMethod = 'sync')]
];

const legal = [
  ['as it is', flux, () => {}],
  ['a known parameter that the model does not name', flux, (task) => (task.clipSkip = 1)],
  ['a setting of the vendor that the model does not name', flux, (task) => (task.providerSettings = { bfl: { raw: true } })],
  ['an integer with a fraction of nothing', flux, (task) => (task.width = 1024.0)],
  ['a list for one value', flux, (task) => (task.outputType = ['URL', 'dataURI'])],
  ['a text as long as may be, in code points', flux, (task) => (task.positivePrompt = '🙂'.repeat(3000))],
  ['an uploaded image', fluxImage, (task) => (task.inputs.referenceImages = ['0B9A3A5C-5B1F-1E57-1D43-2F1F6E7C8A90'])],
  ['an image in base64', fluxImage, (task) => (task.inputs.referenceImages = [base64])],
  ['a container with nothing in it', flux, (task) => (task.safety = {})],
  ['neither width nor height where the image decides', fluxImage, (task) => (delete task.width, delete task.height)],
  ['a resolution in place of a size', seedream, (task) => (delete task.width, delete task.height, (task.resolution = '4k'))],
  ['a known model that is not described', flux, (task) => (task.model = 'baidu:ernie-image@0')],
  ['a model of the community', flux, (task) => (task.model = 'civitai:133005@782002')],
  ['what only the other capability takes', flux, (task) => (task.inputs = { referenceImages: [image] })]
];

function judged(table, expected) {
  const tasks = table.map(([, provider, change]) => {
    const task = of(provider);
    change(task);
    return task;
  });
  const ours = verdicts(tasks);
  table.forEach(([name], index) => {
    const text = `${name}: ${JSON.stringify(tasks[index]).slice(0, 300)}`;
    assert.equal(accepts(tasks[index]), expected, text);
    assert.equal(ours[index], expected, `the tool: ${text}`);
  });
}

test('each of these changes is refused', () => {
  assert.ok(illegal.length >= 40);
  judged(illegal, false);
});

test('each of these is legal', () => judged(legal, true));

test('tasks without a model', () => {
  const tasks = [
    [{ taskType: 'ping', ping: true }, true],
    [{ taskType: 'ping', ping: false }, false],
    [{ taskType: 'ping', ping: true, taskUUID: of(flux).taskUUID }, false],
    [{ taskType: 'authentication', apiKey: 'x' }, true],
    [{ taskType: 'authentication' }, false],
    [{ taskType: 'getResponse', taskUUID: of(flux).taskUUID }, true],
    [{ taskType: 'getResponse', taskUUID: of(flux).taskUUID, model: 'bfl:5@1' }, false],
    [{ taskType: 'imageUpload', taskUUID: of(flux).taskUUID, image: `data:image/png;base64,${base64}` }, true]
  ];
  const ours = verdicts(tasks.map(([task]) => task));
  tasks.forEach(([task, expected], index) => {
    assert.equal(accepts(task), expected, JSON.stringify(task));
    assert.equal(ours[index], expected, JSON.stringify(task));
  });
});
