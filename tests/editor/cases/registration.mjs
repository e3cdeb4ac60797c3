// All providers of a kind are there, and nothing complained.
import assert from 'node:assert/strict';
import { providersOf } from '../harness/providers.mjs';

export async function register(editor) {
  const providers = providersOf(editor.kind);
  const ids = [...providers.Text, ...providers.Image].map(({ id }) => id).sort();
  assert.deepEqual(editor.start.crashes, [], 'no error is thrown while the providers are registered');
  assert.deepEqual(editor.start.complaints, [], 'the console has no error of the plugin or of a provider');

  const announced = editor.start.messages
    .map(({ text }) => /^Provider: (\S+) \(schema-based\)/.exec(text)?.[1])
    .filter(Boolean);
  assert.deepEqual(announced.sort(), ids, 'the plugin announces every provider');

  const { entries, panels } = await editor.run(() => ({
    entries: cesdk.ui.findAllAssetLibraryEntries(),
    panels: cesdk.ui.findAllPanels()
  }));
  const historyOf = entries.filter((entry) => /^runware\/.*\.history$/.test(entry));
  assert.deepEqual(historyOf.sort(), ids.map((id) => `${id}.history`).sort(), 'every provider has a history');
  const selections = panels.filter((panel) => panel.endsWith('.imageSelection'));
  assert.deepEqual(
    selections.sort(),
    providers.Image.map(({ id }) => `ly.img.ai.${id}.imageSelection`).sort(),
    'a panel to choose a picture exists where there is a picture to choose, and nowhere else'
  );

  await editor.openPanel();
  for (const [from, list] of Object.entries(providers)) {
    await editor.chooseFrom(from);
    const options = await editor.optionsOf(`${editor.panel}.providerSelect.select`);
    assert.deepEqual(
      options.map(({ label }) => label).sort(),
      list.map(({ name }) => name).sort(),
      `the panel offers every provider that starts from ${from.toLowerCase()}`
    );
  }
}
