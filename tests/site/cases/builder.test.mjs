// What the pages build is what the tool builds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { load, mappingsOf } from '../harness/scripts.mjs';
import { root, run, scratch } from '../harness/tool.mjs';

const catalogs = {
  'the catalog': path.join(root, 'catalog'),
  'a catalog of attacks and accidents': path.join(root, 'tests/typescript/fixtures/hostile/catalog')
};

for (const [name, catalog] of Object.entries(catalogs))
  describe(name, () => {
    const site = path.join(scratch(), 'site');
    let builder;
    let grid;
    const models = new Map();

    before(() => {
      run(['site', '--catalog', catalog, '--out', site, '--no-validators']);
      ({ builder } = load(site, 'assets/sizes.js', 'assets/builder.js'));
      grid = run(['prove', '--catalog', catalog, '--grid', '-'])
        .stdout.split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    });

    function mappingOf(provider) {
      const model = provider.split('/').slice(1, 3).join('/');
      if (!models.has(model)) models.set(model, mappingsOf(readFileSync(path.join(site, 'models', model, 'index.html'), 'utf8')));
      return models.get(model).get(provider);
    }

    const built = ({ provider, input, image }) =>
      JSON.parse(JSON.stringify(builder.build(mappingOf(provider), input, { image: image && [image.width, image.height] })));

    test('every provider of the grid has a form', () => {
      const without = [...new Set(grid.map(({ provider }) => provider))].filter((provider) => mappingOf(provider) === undefined);
      assert.deepEqual(without, []);
    });

    test('requests of the whole grid are the same, key for key', () => {
      const legal = grid.filter(({ request }) => request !== undefined);
      assert.ok(legal.length > 100, `${legal.length} requests`);
      for (const one of legal) {
        const { task, errors } = built(one);
        assert.equal(JSON.stringify(task ?? errors), JSON.stringify(one.request), `${one.provider} ${JSON.stringify(one.input)}`);
      }
    });

    test('what the tool does not build, the pages do not build', () => {
      const refused = grid.filter(({ code }) => /^AC300/.test(code ?? ''));
      assert.ok(refused.length > 5, `${refused.length} are refused`);
      for (const one of refused) {
        const codes = built(one).errors?.map(({ code }) => code) ?? [];
        assert.ok(codes.includes(one.code), `${one.provider} ${JSON.stringify(one.input)}: ${codes} instead of ${one.code}`);
      }
    });
  });
