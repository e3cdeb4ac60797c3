// The generated schemas, compiled by ajv.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from './tool.mjs';

export const folder = path.join(generated, 'json-schema');

/** All schemas of a folder by their paths in it. */
export function readSchemas(from = folder) {
  const schemas = new Map();
  for (const file of filesOf(from)) {
    if (file.endsWith('.json')) schemas.set(file, JSON.parse(readFileSync(path.join(from, file), 'utf8')));
  }
  return schemas;
}

function filesOf(from, below = '') {
  return readdirSync(path.join(from, below), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesOf(from, path.join(below, entry.name)) : [path.join(below, entry.name)]))
    .sort();
}

// Strict, but for a rule of style that is off in ajv's strict mode too: conditions require members that are defined
// around them.
export const strict = { strict: true, strictRequired: false };

export function compile(schema, options = {}) {
  return new Ajv2020({ ...strict, ...options }).compile(schema);
}

/** The schemas of a folder as one judge of requests. */
export function judgeBy(from) {
  const all = readSchemas(from);
  const bundle = compile(all.get('request.json'));
  const alone = [...all].filter(([file]) => file !== 'request.json').map(([, schema]) => schema);
  const described = new Map(
    alone
      .filter(({ properties }) => properties.model?.const !== undefined)
      .map((schema) => [`${schema.properties.taskType.const} ${schema.properties.model.const}`, { schema, accepts: compile(schema) }])
  );
  return {
    /** Those of models and tasks by themselves. */
    alone,
    /** As the tool reads a line: a list that holds a list is one of requests. */
    accepts: (value) => (Array.isArray(value) && value.some(Array.isArray) ? value.every((request) => bundle(request)) : bundle(value)),
    /** The schema of the task for its model alone, when that is described. */
    schemaOf: (task) => described.get(`${task?.taskType} ${task?.model}`)
  };
}
