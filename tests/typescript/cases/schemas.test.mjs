// The schemas are OpenAPI 3.0 as the plugins want it, and agree with types and translations.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createEditor, createProvider } from '../harness/editor.mjs';
import { generated, here, loadProviders, modules, providerFiles } from '../harness/generated.mjs';

const kinds = ['image', 'video'];
const read = (file) => JSON.parse(readFileSync(path.join(generated, file), 'utf8'));

test('redocly finds nothing', () => {
  const files = kinds.flatMap((kind) => providerFiles(kind).map((name) => path.join(generated, kind, `${name}.json`)));
  const run = spawnSync(
    process.execPath,
    [path.join(modules, '@redocly/cli/bin/cli.js'), 'lint', '--config', path.join(here, 'redocly.yaml'), ...files],
    { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } }
  );
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

for (const kind of kinds) {
  for (const name of providerFiles(kind)) {
    test(`schema of ${kind}/${name}`, () => {
      const schema = read(`${kind}/${name}.json`);
      assert.equal(schema.openapi, '3.0.0');
      assert.match(schema.info.title, / API$/);
      assert.equal(schema.info.version, '1.0.0');
      assert.ok(schema.info.description);
      assert.deepEqual(schema.paths, {});
      const [[component, input], ...others] = Object.entries(schema.components.schemas);
      assert.deepEqual(others, []);
      assert.equal(input.title, component);
      assert.match(component, /^[A-Z]\w*Input$/);
      const properties = Object.entries(input.properties);
      assert.deepEqual(
        input['x-fal-order-properties'],
        properties.map(([key]) => key)
      );
      for (const key of input.required ?? []) assert.ok(key in input.properties);
      for (const branch of input.anyOf ?? []) {
        const known = { ...input.properties, ...branch.properties };
        for (const key of branch.required) assert.ok(key in known, key);
      }
      for (const [key, property] of properties) {
        assert.ok(property.title && property.type, key);
        assert.ok(!['seed', 'cfg_scale', 'steps', 'enhance_prompt'].includes(key));
        if (property.enum !== undefined) {
          assert.deepEqual(Object.keys(property['x-imgly-enum-labels']).sort(), [...property.enum].sort());
          if (property.default !== undefined) assert.ok(property.enum.includes(property.default));
          for (const [value, icon] of Object.entries(property['x-imgly-enum-icons'] ?? {})) {
            assert.ok(property.enum.includes(value));
            assert.match(icon, /^@imgly\/plugin\/formats\/ratio(1by1|16by9|9by16|4by3|3by4|Free)$/);
          }
        }
        if (property['x-imgly-builder']?.component === 'TextArea') assert.ok(property['x-imgly-placeholder'], key);
        // B1: a prompt has its bounds
        if (key === 'prompt') assert.ok(property.maxLength > 0 || property.minLength > 0);
      }
    });
  }

  test(`translations of ${kind} are the ones that are loaded`, async () => {
    const file = read(`${kind}/translations.json`);
    const loaded = {};
    for (const factory of Object.values(await loadProviders(kind))) {
      const { translations } = await createProvider(factory);
      for (const [locale, texts] of Object.entries(translations)) loaded[locale] = { ...loaded[locale], ...texts };
    }
    const prefix = `ly.img.plugin-ai-${kind}-generation-web.`;
    assert.deepEqual(Object.keys(loaded).sort(), Object.keys(file).sort());
    for (const locale of Object.keys(file)) {
      const own = Object.entries(loaded[locale]).filter(([key]) => key.startsWith(prefix));
      assert.deepEqual(Object.fromEntries(own.sort()), Object.fromEntries(Object.entries(file[locale]).sort()), locale);
    }
  });

  test(`texts that an integrator set before stay, ${kind}`, async () => {
    for (const [name, factory] of Object.entries(await loadProviders(kind))) {
      const editor = createEditor();
      const id = read(`${kind}/${name}.json`) && (await factory({ proxyUrl: '' })({ cesdk: createEditor().cesdk })).id;
      const key = `ly.img.plugin-ai-${kind}-generation-web.${id}.property.prompt`;
      editor.cesdk.i18n.setTranslations({ en: { [key]: 'Mine' } });
      await factory({ proxyUrl: '' })({ cesdk: editor.cesdk });
      assert.equal(editor.translations.en[key], 'Mine');
    }
  });
}
