// The tool and the schemas give the same verdict on tasks of all kinds. AGREEMENT is how many are tried, SEED which.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { corpus } from '../harness/corpus.mjs';
import { compile, readSchemas } from '../harness/schemas.mjs';
import { generate, grid, suite, verdicts } from '../harness/tool.mjs';
import { isUnsaid } from '../harness/unsaid.mjs';

const count = Number(process.env.AGREEMENT ?? 20_000);
const seed = Number(process.env.SEED ?? 1);

function agree(name, folder, catalog, legal) {
  test(name, (context) => {
    const all = readSchemas(folder);
    const bundle = compile(all.get('request.json'));
    const alone = [...all].filter(([file]) => file !== 'request.json').map(([, schema]) => schema);
    const described = alone
      .filter(({ properties }) => properties.model?.const !== undefined)
      .map((schema) => ({ schema, accepts: compile(schema), air: schema.properties.model.const, task: schema.properties.taskType.const }));
    const byModel = (task) => described.find(({ air, task: type }) => task?.model === air && task.taskType === type);

    const tasks = corpus({ schemas: alone, legal, count, seed });
    const ours = verdicts(tasks, catalog);
    assert.equal(ours.length, tasks.length);
    let accepted = 0;
    let unsaid = 0;
    const different = [];
    tasks.forEach((task, index) => {
      const theirs = !Array.isArray(task) && bundle(task);
      const model = byModel(task);
      if (model !== undefined) assert.equal(model.accepts(task), theirs, JSON.stringify(task));
      accepted += ours[index] ? 1 : 0;
      if (theirs === ours[index]) return;
      if (model !== undefined && isUnsaid(model, task, ours[index])) unsaid += 1;
      else different.push(`the tool ${ours[index] ? 'accepts' : 'refuses'} ${JSON.stringify(task)}`);
    });
    context.diagnostic(`${tasks.length} tasks, ${accepted} accepted, ${different.length} disagreements, ${unsaid} by rules that no schema says`);
    assert.deepEqual(different.slice(0, 5), [], `${different.length} disagreements`);
    assert.ok(accepted > tasks.length / 20 && accepted < tasks.length / 2, 'Both verdicts are needed to tell a difference.');
  });
}

agree('the catalog', undefined, undefined, grid().map(({ request }) => request));

// Every shape that a catalog can give: rules about tiers and elements, alternatives of types, refused parameters,
// components, retired models, sizes of all kinds.
const fixture = path.join(suite, 'fixtures/catalog');
agree('a catalog of hard cases', generate(fixture), fixture, []);
