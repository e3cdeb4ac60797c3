// The scripts of the pages, run without a page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What the scripts add to `aircat`; files are below the site's folder. */
export function load(site, ...files) {
  const context = vm.createContext({ TextEncoder });
  for (const file of files) vm.runInContext(readFileSync(path.join(site, file), 'utf8'), context, { filename: file });
  return context.aircat;
}

const unescaped = (html) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The data of the providers of a model's page, by their ids. */
export function mappingsOf(html) {
  const blocks = html.matchAll(/<script type="application\/json" class="mapping">(.*?)<\/script>/gs);
  return new Map([...blocks].map(([, json]) => JSON.parse(json)).map((mapping) => [mapping.id, mapping]));
}

/** The text of an element that has no element in it. */
export const textOf = (html) => unescaped(html.replace(/<[^>]*>/g, ''));
