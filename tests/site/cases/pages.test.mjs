// The files of the site, as they are written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { load, mappingsOf, textOf } from '../harness/scripts.mjs';
import { makeSite, root } from '../harness/tool.mjs';

const site = makeSite();
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(path.join(site, file), 'utf8')]));
const unescaped = (text) => textOf(text);
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => unescaped(value));

test('every model of the catalog and every code has its page', () => {
  const models = readdirSync(path.join(root, 'catalog/models'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of models) assert.ok(pages.has(path.join('models', file.slice(0, -'.json'.length), 'index.html')), file);
  assert.ok([...pages.keys()].filter((file) => /^codes\/AC\d{4}\.html$/.test(file)).length > 200);
});

test('links within the site lead to a file, and to a place in it', () => {
  const ids = new Map([...pages].map(([file, html]) => [file, new Set(attributes(html, 'id'))]));
  for (const [file, html] of pages) {
    assert.equal(ids.get(file).size, attributes(html, 'id').length, `${file} has an id twice`);
    for (const link of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
      if (/^https?:\/\//.test(link)) continue;
      assert.doesNotMatch(link, /^(\/|[a-z]+:)/i, `${file} links to ${link}, which is not relative`);
      const [to, place] = link.split('#');
      const target = path.normalize(path.join(path.dirname(file), to === '' ? path.basename(file) : to));
      assert.ok(files.includes(target), `${file} links to ${target}, which is not there`);
      if (place !== undefined && !place.includes('=')) assert.ok(ids.get(target).has(place), `${file} links to ${link}`);
    }
    for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
      for (const id of attributes(html, name).flatMap((list) => list.split(' '))) assert.ok(ids.get(file).has(id), `${file}: ${name} names ${id}`);
  }
});

test('pages load nothing from elsewhere, and hold to a strict policy', () => {
  for (const [file, html] of pages) {
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; [^"]*">/, file);
    assert.doesNotMatch(html, /<(script|link|img|iframe|source)[^>]*(src|href)="[a-z]*:?\/\//i, file);
    assert.doesNotMatch(html, /\sstyle=|\son[a-z]+="|<style|<script(?![^>]*(\ssrc=|type="application\/json"))|javascript:/i, file);
    assert.match(html, /<html lang="en">/, file);
    assert.equal(html.match(/<h1>/g)?.length, 1, file);
  }
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const isOurs = file.startsWith('assets/');
    const unwanted = isOurs ? /\beval\(|new Function|innerHTML|fetch\(|XMLHttpRequest|import\(|https?:\/\// : /\beval\(|new Function|innerHTML/;
    assert.ok(!unwanted.test(readFileSync(path.join(site, file), 'utf8')), file);
  }
});

test('what a page loads is small', () => {
  const size = (file) => readFileSync(path.join(site, file)).length;
  for (const file of pages.keys()) assert.ok(size(file) < 250_000, `${file} has ${size(file)} bytes`);
  for (const file of files.filter((name) => name.endsWith('.validator.js'))) assert.ok(size(file) < 120_000, `${file} has ${size(file)} bytes`);
  assert.ok(files.filter((name) => name.startsWith('assets/')).reduce((sum, file) => sum + size(file), 0) < 120_000);
});

test('requests are laid out alike by the tool and in the page, and are what the form builds', () => {
  const { requestView, builder } = load(site, 'assets/sizes.js', 'assets/builder.js', 'assets/request-view.js');
  let count = 0;
  for (const [file, html] of pages) {
    const mappings = mappingsOf(html);
    const requests = [...html.matchAll(/<pre class="request"[^>]*>(.*?)<\/pre>/gs)].map(([, pre]) => pre);
    assert.equal(requests.length, mappings.size, file);
    for (const [index, [id, mapping]] of [...mappings].entries()) {
      const task = JSON.parse(textOf(requests[index]));
      assert.equal(requestView.literal(task, 'json'), textOf(requests[index]), id);
      const linked = [...requests[index].matchAll(/data-input="([^"]*)"/g)].map(([, input]) => input).sort();
      const choosers = mapping.inputs.filter(({ kind, name }) => kind !== 'value' && linked.includes(name)).map(({ name }) => [name, 'chosen']);
      assert.deepEqual(builder.placesOf(mapping, task, Object.fromEntries(choosers)).map(([, input]) => input).sort(), linked, id);
      count += 1;
    }
  }
  assert.ok(count > 100);
});

test('code is code: it compiles, and names what is generated', () => {
  const blocks = (name) => [...pages.values()].flatMap((html) => [...html.matchAll(new RegExp(`<h4>${name}</h4>\\s*<pre[^>]*><code>(.*?)</code></pre>`, 'gs'))].map(([, code]) => textOf(code)));
  const python = blocks('Python');
  assert.ok(python.length > 100);
  const check = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)';
  execFileSync('python3', ['-c', check], { input: JSON.stringify(python) });
  const { transformSync } = createRequire(path.join(root, 'templates/site/validators/package.json'))('esbuild');
  for (const code of blocks('TypeScript')) transformSync(code, { loader: 'ts' });
  const includes = ['runtime/include', 'generated/cpp/include'].flatMap((folder) => ['-I', path.join(root, folder)]);
  for (const file of ['models/bfl/flux-2-pro/index.html', 'models/runware/llava-1-6-mistral-7b/index.html']) {
    const [, code] = /<h4>C\+\+<\/h4>\s*<pre[^>]*><code>(.*?)<\/code><\/pre>/s.exec(pages.get(file));
    execFileSync('g++', ['-std=c++20', '-fsyntax-only', '-Wall', '-Werror', ...includes, '-x', 'c++', '-'], { input: textOf(code) });
  }
  for (const code of blocks('C\\+\\+')) {
    const [, header] = /#include "(runware\/[^"]+)"/.exec(code);
    const [, name] = /using Model = runware::\w+::(\w+);/.exec(code);
    const file = path.join(root, 'generated/cpp/include', header);
    assert.ok(existsSync(file), header);
    assert.match(readFileSync(file, 'utf8'), new RegExp(`class ${name} `));
    JSON.parse(/R"json\((.*)\)json"/s.exec(code)[1]);
  }
  for (const code of blocks('curl')) JSON.parse(/END_OF_REQUEST'\n(.*)\nEND_OF_REQUEST/s.exec(code)[1]);
  for (const code of blocks('CE.SDK plugin')) {
    const [, plugin, kind] = /import (\w+) from 'aircat-imgly-runware\/(\w+)'/.exec(code);
    const [, model, capability] = new RegExp(`${plugin}\\.(\\w+)\\.(\\w+)\\(`).exec(code);
    assert.ok(existsSync(path.join(root, 'generated/imgly', kind, `${model}.${capability.toLowerCase()}.ts`)), code);
  }
});
