// An editor in the browser, and what a person does in it.
import { launchBrowser } from './browser.mjs';
import { bundlePage } from './bundle.mjs';
import { paintLess } from './paint-less.mjs';
import { PICTURES } from './pictures.mjs';
import { startServer } from './server.mjs';

/** Milliseconds after which what a person waits for is missing. */
const PATIENCE = 20_000;

let page;

/** Opens an editor with the plugin of a kind and all generated providers of that kind. */
export async function openEditor(kind) {
  page ??= await bundlePage();
  const server = await startServer({ '/page.js': page });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const tab = await browser.newPage({ viewport: { width: 760, height: 640 }, locale: 'en-US' });
    await tab.addInitScript(paintLess);
    const editor = new Editor(kind, tab, server, close);
    await editor.load();
    return editor;
  } catch (error) {
    await close();
    throw error;
  }
}

class Editor {
  /** What the console said: {type, text}. */
  messages = [];
  /** Uncaught errors of the page. */
  crashes = [];
  /** URLs that the page asked for. */
  requested = [];

  constructor(kind, tab, server, close) {
    Object.assign(this, { kind, tab, server, close });
    this.panel = `ly.img.ai.${kind}-generation`;
    tab.setDefaultTimeout(PATIENCE);
    tab.on('console', (message) => this.messages.push({ type: message.type(), text: message.text() }));
    tab.on('pageerror', (error) => this.crashes.push(error.message));
    tab.on('request', (request) => this.requested.push(request.url()));
  }

  /** Loads the page and starts the editor with its plugin; what was said meanwhile is in `start`. */
  async load() {
    this.messages.length = this.crashes.length = 0;
    await this.tab.goto(this.server.origin);
    await this.tab.waitForFunction(() => 'start' in window);
    await this.run(([kind, pictures]) => window.start(kind, pictures), [this.kind, Object.values(PICTURES)]);
    this.start = { messages: [...this.messages], complaints: this.complaints(), crashes: [...this.crashes] };
  }

  /** The picture of a name as a URL. */
  picture(name) {
    return `${this.server.origin}/picture/${name}.png`;
  }

  /** Runs a function in the page; the editor is `cesdk` there. */
  run(work, argument) {
    return this.tab.evaluate(work, argument);
  }

  /** An element by the name that the editor gives it for tests. */
  named(name) {
    return this.tab.locator(`[data-cy="${name}"]`);
  }

  /** What the console said against the plugin or a provider: all errors but those of the network. */
  complaints() {
    const isOurs = ({ type, text }) => type === 'error' && !text.startsWith('Failed to load resource');
    return this.messages.filter(isOurs).map(({ text }) => text);
  }

  /** Back to an empty page, in English, without panels and notifications. */
  async reset() {
    this.server.expect(() => ({ status: 500, body: 'no request is expected here' }));
    this.messages.length = this.crashes.length = 0;
    await this.clearCanvas();
    await this.run(() => {
      for (const panel of cesdk.ui.findAllPanels({ open: true })) cesdk.ui.closePanel(panel);
      cesdk.i18n.setLocale('en');
    });
    await this.dismissNotifications();
  }

  setLocale(locale) {
    return this.run((name) => cesdk.i18n.setLocale(name), locale);
  }

  clearCanvas() {
    return this.run(() => {
      const { block } = cesdk.engine;
      for (const id of block.findByType('graphic')) block.destroy(id);
    });
  }

  async openPanel() {
    await this.run((panel) => cesdk.ui.openPanel(panel), this.panel);
    await this.tab.locator('[data-cy^="PanelBuilder-Button-runware/"][data-cy$=".generate"]').waitFor();
  }

  /** Starts from Text or from Image. */
  async chooseFrom(from) {
    await this.named(`PanelBuilder-Button-${this.panel}.fromType.buttonGroup.from${from}`).click();
  }

  async chooseProvider(from, name) {
    await this.chooseFrom(from);
    await this.choose(`${this.panel}.providerSelect.select`, name);
  }

  async openSelect(id) {
    await this.named(`PanelBuilder-Select-${id}`).click();
    const list = this.tab.getByRole('listbox');
    await list.waitFor();
    return list;
  }

  async choose(id, label) {
    const list = await this.openSelect(id);
    await list.getByRole('option', { name: label, exact: true }).click();
    await list.waitFor({ state: 'detached' });
  }

  /** What a select offers: {label, icon}. */
  async optionsOf(id) {
    const list = await this.openSelect(id);
    const options = await list
      .getByRole('option')
      .evaluateAll((items) => items.map((item) => window.readLabel(item)));
    await this.tab.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    return options;
  }

  async toggle(id) {
    await this.tab.locator(`[name="PanelBuilder-Checkbox-${id}"]`).click();
  }

  promptOf(provider) {
    return this.tab.locator(`textarea[name="PanelBuilder-TextArea-${provider}.prompt"]`);
  }

  async type(provider, text) {
    await this.promptOf(provider).fill(text);
  }

  async chooseImage(picture) {
    await this.named('media-preview-action-image_url').click();
    const card = this.named(`assetLibraryCard-${picture}`);
    await card.click();
    await card.waitFor({ state: 'detached' });
  }

  /** The title of the panel in which a provider's picture is chosen. */
  async titleOfImageSelection(provider) {
    await this.named('media-preview-action-image_url').click();
    const close = this.named(`panel.close.ly.img.ai.${provider}.imageSelection`);
    const title = await this.tab.locator('section', { has: close }).getByRole('heading').innerText();
    await close.click();
    await close.waitFor({ state: 'detached' });
    return title;
  }

  /** The label of a provider's history among other entries of the library. */
  async labelOfHistory(provider) {
    const entries = [`${provider}.history`, 'ly.img.image'];
    await this.run(
      (entries) => cesdk.ui.openPanel('//ly.img.panel/assetLibrary', { payload: { entries } }),
      entries
    );
    const label = await this.named(`asset-library-section-${entries[0]}`).getByRole('heading').innerText();
    await this.run(() => cesdk.ui.closePanel('//ly.img.panel/assetLibrary'));
    return label;
  }

  /** As if no picture had been chosen yet. */
  async forgetImage(provider) {
    await this.run((id) => cesdk.ui.experimental.setGlobalStateValue(`${id}.image_url`, undefined), provider);
  }

  async generate(provider) {
    await this.named(`PanelBuilder-Button-${provider}.generate`).click();
  }

  /** Waits until nothing is being generated. */
  async readyToGenerate(provider) {
    await this.tab
      .locator(`[data-cy="PanelBuilder-Button-${provider}.generate"][data-loading="false"]`)
      .waitFor();
  }

  /** The cross beside Generate, and yes to the question behind it. */
  async cancel(provider) {
    await this.named(`Button-suffix-${provider}.generate`).click();
    await this.named('dialog-action-0').click();
  }

  /** The texts of all notifications that came up. */
  notifications() {
    return this.run(() => window.notifications);
  }

  /** The text of the first notification, which is there or comes. */
  async notification() {
    const text = await this.tab.waitForFunction(() => window.notifications[0]);
    return text.jsonValue();
  }

  /** Takes all notifications away. */
  async dismissNotifications() {
    await this.run(() => window.dismissNotifications());
    await this.named('notification').first().waitFor({ state: 'detached' });
    await this.run(() => {
      window.notifications.length = 0;
    });
  }

  /** Label, placeholder, value and icon of each input of a provider. */
  controlsOf(provider) {
    return this.run((id) => window.readControls(id), provider);
  }

  /** Puts a picture on the canvas and selects it. */
  async addPicture(url, { width, height }) {
    await this.run(
      async ([uri, width, height]) => {
        const { asset, block } = cesdk.engine;
        const meta = { uri, kind: 'image', fillType: '//ly.img.ubq/fill/image', width, height };
        block.select(await asset.defaultApplyAsset({ id: uri, meta }));
      },
      [url, width, height]
    );
    return this.blockIn('Ready');
  }

  /** Opens a quick action of the selected block and fills its prompt in. */
  async chooseQuickAction(action, prompt, { provider }) {
    await this.named('canvas-actions').getByRole('button').click();
    await this.named(`PanelBuilder-Button-${action}.button`).click();
    // The brace in the name is the plugin's own.
    await this.choose(`ly.img.ai.${this.kind}}.expanded.providerSelect.select`, provider);
    await this.tab.locator(`textarea[name="PanelBuilder-TextArea-${action}.prompt"]`).fill(prompt);
  }

  /** The blocks of the editor's kind. */
  blocks() {
    return this.run((kind) => window.readBlocks(kind), this.kind);
  }

  /** Waits until there is one block and it is in this state. */
  async blockIn(state) {
    const found = await this.tab.waitForFunction(
      ([kind, state]) => {
        const blocks = window.readBlocks(kind);
        return blocks.length === 1 && blocks[0].state === state && blocks[0];
      },
      [this.kind, state]
    );
    return found.jsonValue();
  }

  /** The colour in the middle of a block once it is this one, else the last one seen. */
  colorOf(block, awaited) {
    return this.run(
      ([id, awaited, patience]) => window.awaitColor(id, awaited, patience),
      [block, awaited, PATIENCE]
    );
  }
}
