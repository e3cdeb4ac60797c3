// The site as its readers have it, in Debian's Chromium.
import axe from 'axe-core';
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../harness/browser.mjs';
import { serve } from '../harness/server.mjs';
import { makeSite } from '../harness/tool.mjs';

const site = makeSite();
const pages = {
  gallery: 'index.html',
  model: 'models/bfl/flux-2-pro/index.html',
  retired: 'models/sourceful/riverflow-2-preview-max/index.html',
  video: 'models/vidu/vidu-2/index.html',
  'add-on': 'models/bria/bria-controlnet-canny/index.html',
  compare: 'compare.html#models=bfl/flux-2-pro,google/veo-3.1',
  codes: 'codes/index.html',
  code: 'codes/AC3151.html'
};

let browser;
let host;
before(async () => {
  [browser, host] = await Promise.all([launchBrowser(), serve(site)]);
});
after(async () => {
  host.close();
  await browser.close();
});

const asFile = (page) => {
  const [file, hash] = page.split('#');
  return pathToFileURL(path.join(site, file)).href + (hash === undefined ? '' : `#${hash}`);
};
const asHosted = (page) => host.address + page;

/** A page that is open, what it complained about and what it asked for; closed when `look` has ended. */
async function visit(address, look, settings = {}, script = '') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  if (script !== '') await context.addInitScript(script); // the policy of a page does not hold for it
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.goto(address);
    await look(page, requests);
    assert.deepEqual(complaints, []);
    const home = address.startsWith('file:') ? pathToFileURL(site).href : host.address;
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(home)),
      []
    );
  } finally {
    await context.close();
  }
}

const names = (page) => page.locator('#cards > li:visible h2').allTextContents();

/** What axe finds in the colours of the moment. */
async function axeFindings(page) {
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'], preload: false }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('\n')}`);
}

describe('each kind of page', () => {
  for (const [name, file] of Object.entries(pages)) {
    test(`${name}: opens from a folder, keeps axe's rules in both colours and fits a phone`, () =>
      visit(
        asFile(file),
        async (page) => {
          assert.ok((await page.locator('h1').textContent()).length > 0);
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await axeFindings(page), [], colorScheme);
          }
          await page.setViewportSize({ width: 390, height: 844 });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, 'it is wider than a phone');
        },
        {},
        axe.source
      ));

    test(`${name}: opens below a path of a host, in one request and the shared files`, () =>
      visit(asHosted(file), (page, requests) => {
        const own = requests.filter((url) => !url.includes('/assets/') && !url.endsWith('.validator.js'));
        assert.equal(own.length, 1);
      }));

    test(`${name}: is readable without scripts`, () =>
      visit(
        asFile(file),
        async (page) => {
          assert.ok((await page.locator('main').innerText()).length > 120);
          assert.equal(await page.locator('main button:visible').count(), 0, 'a button that does nothing is shown');
        },
        { javaScriptEnabled: false }
      ));
  }
});

describe('without scripts', () => {
  test('the gallery lists all models, and says that there is no search', () =>
    visit(
      asFile(pages.gallery),
      async (page) => {
        assert.equal(await page.locator('#query:visible').count(), 0);
        assert.match(await page.locator('main').innerText(), /Search and filters need scripts/);
        assert.ok((await names(page)).length > 130);
      },
      { javaScriptEnabled: false }
    ));

  test('a model shows its limits, the request with its places, and all code', () =>
    visit(
      asFile(pages.model),
      async (page) => {
        assert.match(await page.locator('#text2image').innerText(), /1 to 3,000 characters/);
        await page.locator('#text2image-request a[data-input=prompt]').click();
        assert.ok(page.url().endsWith('#text2image-prompt'));
        assert.equal(await page.locator('#text2image .code pre:visible').count(), 5);
      },
      { javaScriptEnabled: false }
    ));

  test('the comparison says what to do', () =>
    visit(asFile(pages.compare), async (page) => assert.match(await page.locator('main').innerText(), /Comparing needs scripts/), { javaScriptEnabled: false }));
});

describe('the gallery', () => {
  test('searches and filters, keeps its state in the address and reads it from there', () =>
    visit(asFile(pages.gallery), async (page) => {
      await page.getByLabel('Search').fill('flux.2');
      assert.ok((await names(page)).every((name) => name.startsWith('FLUX.2')));
      assert.match(page.url(), /#text=flux\.2$/);
      await page.getByLabel('Capability').selectOption('image-to-video');
      assert.match(await page.locator('#count').textContent(), /No model does all of this/);
      await page.getByLabel('Search').fill('');
      await page.getByLabel('Size').fill('1920x1080');
      await page.getByLabel('Seconds').fill('10');
      const found = await names(page);
      assert.ok(found.length > 3 && found.length < 60);
      assert.equal(await page.locator('#count').textContent(), `${found.length} of ${await page.locator('#cards > li').count()} models`);
      await page.reload();
      assert.deepEqual(await names(page), found);
      await page.getByLabel('Seconds').fill('long');
      assert.match(await page.locator('#q-problem').textContent(), /Seconds are a number above 0/);
      await page.getByRole('button', { name: 'Clear' }).click();
      assert.ok((await names(page)).length > 100);
      assert.doesNotMatch(page.url(), /#/);
    }));

  test('shows retired models when they are asked for', () =>
    visit(asFile(`${pages.gallery}#lifecycle=retired`), async (page) => {
      const found = await names(page);
      assert.equal(found.length, await page.locator('#cards > li.retired').count());
      assert.ok(found.includes('Bria ControlNet (Canny)'));
    }));

  test('leads from chosen models to their comparison, by the keyboard alone', () =>
    visit(asHosted(pages.gallery), async (page) => {
      await page.getByLabel('Search').fill('veo 3.1');
      for (const name of ['Veo 3.1', 'Veo 3.1 Fast']) {
        await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).focus();
        await page.keyboard.press('Space');
      }
      await page.getByRole('link', { name: 'Compare 2 models' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/compare\.html#models=google\/veo-3\.1/);
      assert.deepEqual(await page.locator('#table thead a').allTextContents(), ['Veo 3.1', 'Veo 3.1 Fast']);
    }));

  test('a card is a link, and the skip link leads past the top', () =>
    visit(asFile(pages.gallery), async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
      await page.getByRole('link', { name: 'FLUX.2 [pro]' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/models\/bfl\/flux-2-pro\/index\.html$/);
    }));
});

describe('a model', () => {
  const request = async (page, form) => JSON.parse(await page.locator(`#${form}-request`).textContent());
  const verdict = (page, form) => page.locator(`#${form}-verdict`).innerText();

  test('builds and judges the request, and says at the field what is wrong', () =>
    visit(asFile(pages.model), async (page) => {
      assert.match(await verdict(page, 'text2image'), /Legal by the catalog/);
      const prompt = page.locator('#text2image-prompt');
      await prompt.fill('A red fox');
      await page.locator('#text2image-aspect_ratio').selectOption({ label: 'Landscape 16:9' });
      const { taskUUID, ...task } = await request(page, 'text2image');
      assert.match(taskUUID, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      assert.deepEqual(task, {
        taskType: 'imageInference',
        model: 'bfl:5@1',
        deliveryMethod: 'async',
        outputType: 'URL',
        outputFormat: 'PNG',
        positivePrompt: 'A red fox',
        width: 1344,
        height: 768,
        numberResults: 1
      });
      await prompt.fill('x'.repeat(3001));
      assert.match(await verdict(page, 'text2image'), /would refuse this/);
      assert.equal(await prompt.getAttribute('aria-invalid'), 'true');
      const described = await prompt.getAttribute('aria-describedby');
      assert.ok(described.split(' ').includes('text2image-prompt-error'));
      assert.equal(await page.locator('#text2image-prompt-error').textContent(), 'Prompt takes at most 3,000 characters; there are 3,001.');
      await prompt.fill('');
      assert.equal(await page.locator('#text2image-prompt-error').textContent(), 'Prompt is required.');
      await prompt.fill('fine');
      assert.equal(await prompt.getAttribute('aria-invalid'), null);
    }));

  test('takes the size from the source image, and judges images', () =>
    visit(asFile(pages.model), async (page) => {
      await page.locator('#image2image-source_image-width').fill('4000');
      await page.locator('#image2image-source_image-height').fill('1000');
      const { width, height } = await request(page, 'image2image');
      assert.deepEqual([width, height], [1920, 480]);
      const images = page.locator('#image2image-image_url');
      await images.fill('no address');
      assert.match(await page.locator('#image2image-image_url-error').textContent(), /an http\(s\) URL, a data URI, base64 data or the UUID/);
      await images.fill(Array.from({ length: 10 }, (_, i) => `https://example.com/${i}.png`).join('\n'));
      assert.match(await page.locator('#image2image-image_url-error').textContent(), /10 values, but at most 9 can be sent/);
      await images.fill('https://example.com/1.png\nhttps://example.com/2.png');
      assert.equal((await request(page, 'image2image')).inputs.referenceImages.length, 2);
      assert.match(await verdict(page, 'image2image'), /Legal/);
    }));

  test('finds what only a rule forbids', () =>
    visit(asFile(pages.video), async (page) => {
      assert.match(await verdict(page, 'image2video'), /Legal/);
      await page.locator('#image2video-resolution').selectOption({ label: '1080p' });
      await page.locator('#image2video-duration').selectOption({ label: '8 seconds' });
      assert.match(await verdict(page, 'image2video'), /duration must be at most 4, not 8\./);
      assert.match(await page.locator('#image2video-duration-error').textContent(), /^Duration must be at most 4, not 8\.$/);
    }));

  test('links places and inputs, and writes what is filled in into all code', () =>
    visit(asFile(pages.model), async (page) => {
      await page.locator('#text2image-request a[data-input=aspect_ratio]').first().click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'text2image-aspect_ratio');
      assert.equal(await page.locator('#text2image-request .lit').count(), 2);
      await page.locator('#text2image-prompt').fill('A "red" fox)json" <b>');
      const code = await page.locator('#text2image .code pre').allTextContents();
      assert.equal(code.length, 5);
      for (const text of code.filter((one) => !one.includes('proxyUrl'))) assert.match(text, /A \\"red\\" fox(\)|\\u0029)json\\" <b>/);
      assert.doesNotMatch(code.find((one) => one.includes('int main')), /fox\)json"/);
      const tabs = page.locator('#text2image [role=tab]');
      await tabs.first().focus();
      await page.keyboard.press('ArrowLeft');
      assert.equal(await page.locator('#text2image [role=tab][aria-selected=true]').textContent(), 'curl');
      assert.equal(await page.locator('#text2image [role=tabpanel]:visible').count(), 1);
    }));

  test('links width and height to what decides them', () =>
    visit(asFile('models/google/veo-3.1/index.html'), async (page) => {
      const decides = () => page.locator('#image2video-request a.place').filter({ hasText: /^\d+$/ }).first().getAttribute('data-input');
      assert.equal(await decides(), 'source_image');
      await page.locator('#image2video-format').selectOption({ index: 2 });
      assert.equal(await decides(), 'format');
      await page.locator('#image2video-image_url').fill('ftp://nowhere');
      assert.match(await page.locator('#image2video-image_url-error').textContent(), /^Source Image must be an http\(s\) URL/);
      assert.match(await verdict(page, 'image2video'), /frameImages\.0\.inputImage must be/);
    }));

  test('judges a request that somebody wrote', () =>
    visit(asFile(pages.model), async (page) => {
      const text = page.locator('#own-text');
      const told = () => page.locator('#own-verdict').innerText();
      await text.fill('{"taskType": ');
      assert.match(await told(), /This is no JSON/);
      await text.fill(JSON.stringify({ taskType: 'imageInference', taskUUID: '0b9a3a5c-5b1f-4e57-9d43-2f1f6e7c8a90', model: 'bfl:5@1', positivePrompt: 'x', width: 1000, height: 1024 }));
      assert.match(await told(), /width must be a multiple of 16; next to 1000 are 992 and 1,008\./);
      await text.fill(JSON.stringify([await request(page, 'text2image')]));
      assert.match(await told(), /Legal/);
    }));
});

describe('the comparison', () => {
  test('adds, takes away, keeps to the address and shows differences', () =>
    visit(asFile(pages.compare), async (page) => {
      const heads = () => page.locator('#table thead a').allTextContents();
      assert.deepEqual(await heads(), ['FLUX.2 [pro]', 'Veo 3.1']);
      await page.getByLabel('Add a model').selectOption('bfl/flux-2-dev');
      assert.deepEqual(await heads(), ['FLUX.2 [pro]', 'Veo 3.1', 'FLUX.2 [dev]']);
      assert.match(page.url(), /models=bfl\/flux-2-pro,google\/veo-3\.1,bfl\/flux-2-dev$/);
      const rows = await page.locator('#table tbody tr').count();
      await page.getByLabel('Differences only').check();
      assert.ok((await page.locator('#table tbody tr').count()) < rows);
      await page.getByRole('button', { name: 'Take Veo 3.1 away' }).click();
      assert.deepEqual(await heads(), ['FLUX.2 [pro]', 'FLUX.2 [dev]']);
      await page.goto(asFile('compare.html#models=nobody/nothing'));
      await page.getByText('1 of the address is not known here').waitFor();
    }));
});

describe('colours', () => {
  test('follow the system until the reader chooses, and the choice is kept', () =>
    visit(
      asHosted(pages.code),
      async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const dark = await paper();
        const button = page.getByRole('button', { name: /Colours/ });
        await button.click();
        assert.equal(await button.textContent(), 'Colours: light');
        assert.notEqual(await paper(), dark);
        await page.goto(asHosted(pages.codes));
        assert.equal(await page.getByRole('button', { name: /Colours/ }).textContent(), 'Colours: light');
        assert.notEqual(await paper(), dark);
      },
      { colorScheme: 'dark' }
    ));
});
