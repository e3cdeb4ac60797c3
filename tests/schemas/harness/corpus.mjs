// Many tasks, legal and illegal, the same for the same seed.
import { anyValue, chance, harvest, mutate, objectOf } from './random.mjs';

const perSchema = 25;

/**
 * `schemas` are those of models and tasks by themselves, `legal` some legal tasks. Every schema filled in by chance
 * several times, then those and the legal ones with one to three changes each.
 */
export function corpus({ schemas, legal, count, seed }) {
  const random = chance(seed);
  const seen = harvest(schemas);
  const filled = schemas.flatMap((schema) =>
    Array.from({ length: perSchema }, () => objectOf(schema, schema, random, seen, random.pick([0, 0.05, 0.2, 0.5])))
  );
  const donors = [...legal, ...filled];
  const tasks = [...donors];
  while (tasks.length < count) {
    let task = random.pick(random.often(0.6) && legal.length > 0 ? legal : donors);
    for (let changes = 1 + random.below(3); changes > 0 && Object.keys(task).length > 0; changes -= 1) {
      task = mutate(task, random, seen, donors);
    }
    tasks.push(random.often(0.01) ? anyValue(random, seen) : task);
  }
  return tasks.map((task) => JSON.parse(JSON.stringify(task))); // as they go over the wire
}
