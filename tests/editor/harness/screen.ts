// What is on the screen, read inside the page for the tests outside.
import type CreativeEditorSDK from '@cesdk/cesdk-js';

const editor = () => (window as unknown as { cesdk: CreativeEditorSDK }).cesdk;

/** The editor lives in a shadow tree. */
function root(): ShadowRoot {
  const host = [...document.querySelectorAll('*')].find((element) => element.shadowRoot);
  if (!host) throw new Error('the editor is not on the page');
  return host.shadowRoot!;
}

/** The blocks of a kind on the canvas. */
export function readBlocks(kind: 'image' | 'video') {
  const { block } = editor().engine;
  const url = kind === 'image' ? 'fill/image/imageFileURI' : 'fill/video/fileURI';
  return block.findByKind(kind).map((id) => ({
    id,
    state: block.getState(id).type,
    width: block.getWidth(id),
    height: block.getHeight(id),
    url: block.getString(block.getFill(id), url)
  }));
}

/**
 * The colour in the middle of a block as the engine paints it: the awaited one as soon as it is there, the
 * last one when the patience (in milliseconds) is over. The first frame of a video comes after its size.
 */
export async function awaitColor(id: number, awaited: string, patience: number): Promise<string> {
  const end = performance.now() + patience;
  for (;;) {
    const color = await readColor(id);
    if (color === awaited || performance.now() > end) return color;
    await new Promise(requestAnimationFrame);
  }
}

async function readColor(id: number): Promise<string> {
  const blob = await editor().engine.block.export(id, {
    mimeType: 'image/png',
    targetWidth: 16,
    targetHeight: 16
  });
  const picture = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const [red, green, blue] = context.getImageData(picture.width >> 1, picture.height >> 1, 1, 1).data;
  const strongest = Math.max(red, green, blue);
  if (strongest - Math.min(red, green, blue) < 60) return `grey (${red}, ${green}, ${blue})`;
  return strongest === red ? 'red' : strongest === green ? 'green' : 'blue';
}

/** The text of an option or a button, and its icon: the id of a symbol that is drawn, or null. */
export function readLabel(element: Element) {
  const use = element.querySelector('use');
  const box = use?.getBoundingClientRect();
  const icon = use?.getAttribute('href')?.slice(1) ?? null;
  const isDrawn =
    icon !== null && (box?.width ?? 0) > 0 && root().querySelector(`symbol[id="${icon}"] *`) !== null;
  return { label: (element as HTMLElement).innerText.trim(), icon: isDrawn ? icon : null };
}

/** The controls of a provider in the panel, by input. */
export function readControls(provider: string) {
  const controls: Record<
    string,
    { label: string; placeholder?: string; value?: string; icon?: string | null }
  > = {};
  for (const element of root().querySelectorAll<HTMLElement>('[name^="PanelBuilder-"]')) {
    const [, type, input] =
      /^PanelBuilder-(TextArea|TextInput|Select|Checkbox|NumberInput|Slider)-(.+)$/.exec(
        element.getAttribute('name')!
      ) ?? [];
    if (!input?.startsWith(`${provider}.`)) continue;
    const name = input.slice(provider.length + 1);
    const label = labelOf(element);
    if (type === 'TextArea' || type === 'TextInput') {
      controls[name] = { label, placeholder: (element as HTMLTextAreaElement).placeholder };
    } else if (type === 'Select') {
      const { label: value, icon } = readLabel(element);
      controls[name] = { label, value, icon };
    } else {
      controls[name] = { label };
    }
  }
  return controls;
}

/** The label nearest to a control. */
function labelOf(control: HTMLElement): string {
  for (let part = control.parentElement; part; part = part.parentElement) {
    const label = part.querySelector('label');
    if (label) return label.innerText.trim();
  }
  return '';
}

/**
 * Notes every notification that comes up, as some go away by themselves, and keeps their ids to take them
 * away: the editor shows waiting ones later.
 */
export function watchNotifications(): void {
  const seen: string[] = [];
  const ids: string[] = [];
  const { ui } = editor();
  const show = ui.showNotification.bind(ui);
  ui.showNotification = (notification) => {
    const id = show(notification);
    ids.push(id);
    return id;
  };
  const selector = '[data-cy="notification"]';
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement)) continue;
      const found = node.matches(selector) ? [node] : [...node.querySelectorAll<HTMLElement>(selector)];
      seen.push(...found.map((element) => element.innerText.trim()));
    }
  }).observe(root(), { childList: true, subtree: true });

  Object.assign(window, {
    notifications: seen,
    dismissNotifications: () => {
      for (const id of ids.splice(0)) ui.dismissNotification(id);
    }
  });
}
