// node shots.mjs SITE FOLDER: pictures of each kind of page, for people to look at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './harness/browser.mjs';

const [site, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const pages = {
  gallery: 'index.html',
  filtered: 'index.html#capability=image-to-video&size=1920x1080&duration=10',
  model: 'models/bfl/flux-2-pro/index.html',
  video: 'models/google/veo-3.1/index.html',
  compare: 'compare.html#models=bfl/flux-2-pro,google/veo-3.1,klingai/klingai-2-5-turbo-pro',
  code: 'codes/AC3151.html',
  codes: 'codes/index.html'
};
const views = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' }
};

const browser = await launchBrowser();
for (const [view, settings] of Object.entries(views)) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  page.on('console', (message) => console.log(view, message.type(), message.text()));
  page.on('pageerror', (error) => console.log(view, error.message));
  for (const [name, where] of Object.entries(pages)) {
    const [file, hash = ''] = where.split('#');
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path.join(path.resolve(site), file)).href + (hash === '' ? '' : `#${hash}`));
    const isLong = ['model', 'video'].includes(name);
    await page.screenshot({ path: path.join(folder, `${name}-${view}.png`), fullPage: isLong });
  }
  await context.close();
}
await browser.close();
