// The tool and the schemas give the same verdict on tasks of all kinds. AGREEMENT is how many are tried, SEED which.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { corpus } from '../harness/corpus.mjs';
import { judgeBy } from '../harness/schemas.mjs';
import { errorsOf, generate, grid, suite } from '../harness/tool.mjs';
import { unsaidRule } from '../harness/unsaid.mjs';

const count = Number(process.env.AGREEMENT ?? 20_000);
const seed = Number(process.env.SEED ?? 1);

function agree(name, folder, catalog, legal) {
  test(name, (context) => {
    const judge = judgeBy(folder);
    const tasks = corpus({ schemas: judge.alone, legal, count, seed });
    const errors = errorsOf(tasks, catalog);
    let accepted = 0;
    let unsaid = 0;
    const different = [];
    tasks.forEach((task, index) => {
      const theirs = judge.accepts(task);
      const ours = errors[index].length === 0;
      const alone = judge.schemaOf(task);
      if (alone !== undefined) assert.equal(alone.accepts(task), theirs, JSON.stringify(task));
      accepted += ours ? 1 : 0;
      if (theirs === ours) return;
      if (unsaidRule(judge, JSON.stringify(task), task, errors[index]) !== undefined) unsaid += 1;
      else different.push(`the tool ${ours ? 'accepts' : 'refuses'} ${JSON.stringify(task)}`);
    });
    context.diagnostic(`${tasks.length} tasks, ${accepted} accepted, ${different.length} disagreements, ${unsaid} by rules that no schema says`);
    assert.deepEqual(different.slice(0, 5), [], `${different.length} disagreements`);
    assert.ok(accepted > tasks.length / 20 && accepted < tasks.length / 2, 'Both verdicts are needed to tell a difference.');
  });
}

// One in ten of the requests of the grid: json-schema.test.mjs has all of them accepted.
agree('the catalog', undefined, undefined, grid().filter((_, index) => index % 10 === 0).map(({ request }) => request));

// Every shape that a catalog can give: rules about tiers and elements, alternatives of types, refused parameters,
// components, retired models, sizes of all kinds.
const fixture = path.join(suite, 'fixtures/catalog');
agree('a catalog of hard cases', generate(fixture), fixture, []);
