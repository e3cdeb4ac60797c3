// The requests that the editor's tests expect are those of the reference mapping.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { sizeOf } from '../harness/pictures.mjs';
import { REQUESTS, withPicture } from './requests.mjs';

const aircat = process.env.AIRCAT;
const project = fileURLToPath(new URL('../../..', import.meta.url));
const url = 'http://localhost:8080/picture.png';

for (const [name, { provider, input, picture, request }] of Object.entries(REQUESTS)) {
  test(
    `aircat request agrees: ${name}`,
    { skip: aircat ? false : 'AIRCAT, the path of aircat, is not set' },
    () => {
      const parts = ['request', provider, '-'];
      if (picture) {
        const { width, height } = sizeOf(picture);
        parts.push('--image', `${width}x${height}`);
      }
      const text = execFileSync(aircat, parts, {
        cwd: project,
        input: JSON.stringify(withPicture(input, url)),
        encoding: 'utf8'
      });
      const { taskUUID, ...task } = JSON.parse(text);
      assert.match(taskUUID, /^[0-9a-f-]{36}$/);
      assert.deepEqual(task, withPicture(request, url));
    }
  );
}
