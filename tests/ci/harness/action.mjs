// Runs composite actions and jobs of GitHub as its runner does, as far as ours need it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, temporaryFolder } from './project.mjs';

const reference = /\b(inputs|steps)\.([\w.-]+)/g;

/** All that `${{ … }}` and `if` refer to: `inputs.paths`, `steps.find.outputs.key`. */
export function references(document) {
  const found = new Set();
  const visit = (value, key) => {
    if (typeof value === 'string') {
      const expressions = key === 'if' ? [value] : [...value.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, inner]) => inner);
      for (const expression of expressions) for (const [name] of expression.matchAll(reference)) found.add(name);
    } else if (value !== null && typeof value === 'object') {
      for (const [inner, one] of Object.entries(value)) visit(one, inner);
    }
  };
  visit(document, '');
  return found;
}

function evaluate(expression, context) {
  const words = [];
  const code = expression.replace(reference, (name) => {
    words.push(name.split('.').reduce((value, word) => value?.[word], context) ?? '');
    return `words[${words.length - 1}]`;
  });
  return new Function('words', 'cancelled', `return ${code}`)(words, () => false);
}

const filledIn = (text, context) => String(text).replace(/\$\{\{(.*?)\}\}/g, (_, inner) => evaluate(inner, context));

const applies = (step, context, failed) =>
  step.if === undefined ? !failed : (!failed || step.if.includes('cancelled()')) && Boolean(evaluate(step.if, context));

/**
 * Runs steps one after the other. `uses` has for each action, by its name without the version, what is done in its
 * place: `(with) => ({ outputs, failed, output })`.
 */
export function runSteps(steps, { workspace, env, inputs = {}, uses = {} }) {
  const context = { inputs, steps: {} };
  const ran = [];
  let failed = false;
  for (const step of steps) {
    if (!applies(step, context, failed)) continue;
    const name = step.name ?? step.uses ?? step.run;
    let result;
    if (step.uses !== undefined) {
      const given = Object.entries(step.with ?? {}).map(([key, value]) => [key, filledIn(value, context)]);
      result = uses[step.uses.split('@')[0]](Object.fromEntries(given));
    } else {
      result = runScript(step, context, workspace, env);
    }
    failed ||= result.failed ?? false;
    if (step.id !== undefined) context.steps[step.id] = { outputs: result.outputs ?? {} };
    ran.push({ name, ...result });
  }
  return { failed, ran, output: ran.map(({ output }) => output ?? '').join('') };
}

function runScript(step, context, workspace, env) {
  const folder = temporaryFolder();
  const script = path.join(folder, 'script.sh');
  const outputs = path.join(folder, 'outputs');
  writeFileSync(script, filledIn(step.run, context));
  writeFileSync(outputs, '');
  const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, filledIn(value, context)]);
  const { status, output } = run('/bin/bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd: workspace,
    env: { ...env, ...Object.fromEntries(own), GITHUB_OUTPUT: outputs }
  });
  const lines = readFileSync(outputs, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return {
    failed: status !== 0,
    status,
    output,
    outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
  };
}

/** The inputs of an action: those given, else their defaults. */
export const inputsOf = (action, given) =>
  Object.fromEntries(Object.entries(action.inputs).map(([name, { default: text }]) => [name, given[name] ?? text]));
