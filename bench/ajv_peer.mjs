// ajv_peer.mjs SCHEMAS REQUESTS: judges JSON Lines by the generated schemas as a careful user of ajv would:
// compiled beforehand, looked up by model. Prints the seconds of the fastest of three runs, and the verdicts.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(new URL('../tests/schemas/package.json', import.meta.url));
const { Ajv2020 } = require('ajv/dist/2020.js');
const [schemas, requests] = process.argv.slice(2);
const bundle = JSON.parse(readFileSync(path.join(schemas, 'request.json'), 'utf8'));
const compile = (schema) => new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
const judgeAny = compile(bundle);
const byModel = new Map();
const schemaOf = new Map();
for (const vendor of readdirSync(path.join(schemas, 'models')))
  for (const name of readdirSync(path.join(schemas, 'models', vendor))) {
    const schema = JSON.parse(readFileSync(path.join(schemas, 'models', vendor, name), 'utf8'));
    schemaOf.set(`${schema.properties.taskType.const} ${schema.properties.model.const}`, schema);
  }

function judgeOf(task) {
  const key = `${task.taskType} ${task.model}`;
  let judge = byModel.get(key);
  if (judge === undefined) {
    const schema = schemaOf.get(key);
    judge = schema === undefined ? judgeAny : compile(schema);
    byModel.set(key, judge);
  }
  return judge;
}

let fastest = Infinity;
let accepted = 0;
let count = 0;
for (let round = 0; round < 3; round += 1) {
  const start = process.hrtime.bigint();
  const text = readFileSync(requests, 'utf8');
  accepted = 0;
  count = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from);
    const task = JSON.parse(text.slice(from, to));
    if (judgeOf(task)(task)) accepted += 1;
    count += 1;
    from = to + 1;
  }
  fastest = Math.min(fastest, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(`${fastest} ${accepted} ${count}`);
