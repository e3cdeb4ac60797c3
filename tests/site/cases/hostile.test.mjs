// A catalog whose texts are attacks or accidents: its pages are texts and nothing else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../harness/browser.mjs';
import { load, textOf } from '../harness/scripts.mjs';
import { root, run, scratch } from '../harness/tool.mjs';

const catalog = path.join(root, 'tests/typescript/fixtures/hostile/catalog');
const site = path.join(scratch(), 'site');
run(['site', '--catalog', catalog, '--out', site]);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('codes'));

test('no text becomes a tag, an attribute or the end of a script', () => {
  assert.ok(pages.length > 5);
  for (const file of pages) {
    const html = readFileSync(path.join(site, file), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    for (const tag of scripts) assert.match(tag, /^<script (defer )?src="[\w./-]+"( defer)?>$|^<script type="application\/json" (id="\w+"|class="mapping")>$/, file);
    assert.equal(html.match(/<\/script>/g).length, scripts.length, file);
    assert.doesNotMatch(html, /<(img|b|i|iframe|object)\b|\son\w+=|href="javascript:/i, file);
    assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/, file);
    for (const [, json] of html.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)) JSON.parse(json);
  }
});

test('requests are laid out by the page as by the tool', () => {
  const { requestView } = load(site, 'assets/request-view.js');
  for (const file of pages)
    for (const [, pre] of readFileSync(path.join(site, file), 'utf8').matchAll(/<pre class="request"[^>]*>(.*?)<\/pre>/gs))
      assert.equal(requestView.literal(JSON.parse(textOf(pre)), 'json'), textOf(pre), file);
});

test('pages open without a complaint, and their forms work', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`) && dialog.dismiss());
    let forms = 0;
    for (const file of pages) {
      await page.goto(pathToFileURL(path.join(site, file)).href);
      for (const verdict of await page.locator('.workbench .verdict').allInnerTexts()) {
        // ajv leaves out what schemas say of `__proto__`; no parameter of Runware is called so.
        const complaint = verdict.split('\n').filter((line) => line !== '' && !line.includes('__proto__ is no parameter'));
        assert.match(complaint.join(), /^Legal by the catalog\.$|^The model would refuse this, for 2 reasons:$/, file);
        forms += 1;
      }
      for (const select of await page.locator('.workbench select').all()) await select.selectOption({ index: 1 });
    }
    assert.ok(forms > 4, `${forms} forms`);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});
