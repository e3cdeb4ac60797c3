// A thread that compares verdicts on samples: `aircat prove --samples`, what is known of each, what `aircat validate`
// says of it, and what the schemas say. Nothing is held longer than until its verdict is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeBy } from './schemas.mjs';
import { aircat, validateArgs } from './tool.mjs';
import { unsaidRule } from './unsaid.mjs';

const mostShown = 5;

function start(args) {
  const child = spawn(aircat, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.done = once(child, 'close').then(([status]) => status);
  return child;
}

/** What is wrong with the verdicts on a sample; `undefined` when nothing is. */
function mistake(sample, errors, theirs, rule) {
  if (theirs !== (errors.length === 0) && rule === undefined) return `the tool ${theirs ? 'refuses' : 'accepts'} what the schemas do not`;
  if (sample.expect === 'legal' && errors.length > 0) return 'legal and refused';
  if (sample.expect !== 'illegal') return undefined;
  if (errors.length === 0) return 'illegal and accepted';
  const isFound = errors.some(({ code, pointer }) => code === sample.code && pointer === sample.pointer);
  return isFound ? undefined : `refused without ${sample.code} at ${sample.pointer}`;
}

async function compare(judge, { catalog, count, seed }) {
  const result = { samples: 0, rejected: 0, expected: {}, kinds: new Set(), unsaid: {}, mistakes: 0, shown: [] };
  const add = (counts, name) => (counts[name] = (counts[name] ?? 0) + 1);

  const take = (sample, errors) => {
    const value = JSON.parse(sample.text);
    const theirs = judge.accepts(value);
    const rule = theirs === (errors.length === 0) ? undefined : unsaidRule(judge, sample.text, value, errors);
    result.samples += 1;
    result.rejected += errors.length > 0 ? 1 : 0;
    add(result.expected, sample.expect);
    if (sample.expect === 'illegal') result.kinds.add(sample.kind);
    if (rule !== undefined) add(result.unsaid, rule);
    const wrong = mistake(sample, errors, theirs, rule);
    if (wrong === undefined) return;
    result.mistakes += 1;
    const found = errors.map(({ code, pointer, message }) => `\n    ${code} ${pointer} ${message}`);
    if (result.shown.length < mostShown) result.shown.push(`${sample.kind}: ${wrong}: ${sample.text}${found.join('')}`);
  };

  const source = start(['prove', '--catalog', catalog, '--samples', String(count), '--seed', String(seed), '--jobs', '1']);
  const tool = start([...validateArgs(catalog), '--jobs', '1']);
  const waiting = [];
  const feed = async () => {
    for await (const line of createInterface({ input: source.stdout })) {
      const end = line.lastIndexOf(',"expect":"');
      const text = line.slice('{"request":'.length, end);
      waiting.push({ text, ...JSON.parse(`{${line.slice(end + 1)}`) });
      if (!tool.stdin.write(text + '\n')) await once(tool.stdin, 'drain');
    }
    tool.stdin.end();
  };
  // A finding shows that nothing more comes about the lines before its own.
  const read = async () => {
    let errors = [];
    for await (const line of createInterface({ input: tool.stdout })) {
      const finding = JSON.parse(line);
      while (result.samples + 1 < finding.line) {
        take(waiting.shift(), errors);
        errors = [];
      }
      if (finding.severity === 'error') errors.push(finding);
    }
    for (; waiting.length > 0; errors = []) take(waiting.shift(), errors);
  };
  await Promise.all([feed(), read()]);
  const status = [await source.done, await tool.done];
  if (status[0] !== 0 || status[1] > 1) throw new Error(`prove and validate ended with ${status}`);
  return result;
}

const judge = judgeBy(workerData.folder);
for (const part of workerData.parts) parentPort.postMessage(await compare(judge, { catalog: workerData.catalog, ...part }));
