// A project that has what aircat looks after, in a folder of its own, and the tool on a PATH of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const suite = path.join(root, 'tests/ci');
const aircat = process.env.AIRCAT ?? path.join(root, 'build/dev/generator/cli/aircat');

export const readYaml = (file) => parse(readFileSync(path.join(root, file), 'utf8'));

const below = mkdtempSync(path.join(tmpdir(), 'aircat-ci-'));
process.on('exit', () => rmSync(below, { recursive: true, force: true }));

/** Gone when the tests are. */
export const temporaryFolder = () => mkdtempSync(path.join(below, 'folder-'));

/** Runs a program to its end. */
export function run(program, args, { cwd = '/', env = process.env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { status, output: stdout + stderr };
}

/** The options of a command, as its help lists them. */
export function optionsOf(command) {
  const { output } = run(aircat, [command, '--help']);
  return [...output.matchAll(/^  (?:-\w,)?(--[a-z-]+)/gm)].map(([, name]) => name);
}

/** A folder for the PATH with the programs named and nothing else; `aircat` is the one under test. */
export function pathWith(...programs) {
  const folder = temporaryFolder();
  for (const name of programs) {
    const found = run('sh', ['-c', `command -v ${name}`]).output.trim();
    symlinkSync(name === 'aircat' ? aircat : found, path.join(folder, name));
  }
  return folder;
}

/** What the steps of the action call. */
export const plainPrograms = 'bash cut env find ln mkdir sed sh sha256sum sort uname xargs'.split(' ');

export class Project {
  constructor() {
    this.folder = path.join(temporaryFolder(), 'a project');
    mkdirSync(this.folder);
    for (const name of ['catalog', 'templates', 'generated', 'aircat.json'])
      cpSync(path.join(root, name), path.join(this.folder, name), { recursive: true });
  }

  path(name) {
    return path.join(this.folder, name);
  }

  read(name) {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name, text) {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  remove(name) {
    rmSync(this.path(name), { recursive: true });
  }

  /** Two files that somebody wrote by hand, and whose texts differ. */
  breakTranslations(folder = 'handmade') {
    const schema = 'generated/imgly/image/Flux2Pro.text2image.json';
    this.write(`${folder}/Flux2Pro.text2image.json`, this.read(schema));
    const key = 'flux-2-pro.property.prompt": "';
    const texts = this.read('generated/imgly/image/translations.json');
    if (!texts.includes(`${key}Prompt"`)) throw new Error('the prompt has another text');
    this.write(`${folder}/translations.json`, texts.replaceAll(`${key}Prompt"`, `${key}Description"`));
  }
}
