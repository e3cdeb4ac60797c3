// As much of an editor as the providers touch while they are made.
export function createEditor() {
  const translations = {};
  const panels = [];
  const icons = {};
  const state = new Map();
  const cesdk = {
    i18n: {
      getTranslations: () => translations,
      setTranslations(definition) {
        for (const [locale, texts] of Object.entries(definition)) {
          translations[locale] = { ...translations[locale], ...texts };
        }
      }
    },
    ui: {
      addIconSet: (id, svg) => (icons[id] = svg),
      registerPanel: (id) => panels.push(id),
      experimental: {
        hasGlobalStateValue: (key) => state.has(key),
        setGlobalStateValue: (key, value) => state.set(key, value)
      }
    },
    engine: {
      editor: {
        getMimeType: async () => 'image/png',
        getBufferLength: () => 3,
        getBufferData: () => new Uint8Array([1, 2, 3])
      }
    }
  };
  return { cesdk, translations, panels, icons };
}

/** Makes pictures load with the given size, or not at all. */
export function fakeImages(size) {
  globalThis.Image = class {
    decode() {
      if (size === undefined) return Promise.reject(new Error('no picture'));
      this.naturalWidth = size.width;
      this.naturalHeight = size.height;
      return Promise.resolve();
    }
  };
}

/** Answers every task at once and keeps what was sent. */
export function fakeFetch() {
  const sent = [];
  globalThis.fetch = async (url, init) => {
    const tasks = JSON.parse(init.body);
    sent.push(...tasks);
    const data = tasks.map(({ taskType, taskUUID }) => ({
      taskType,
      taskUUID,
      imageURL: 'https://example.test/result.png',
      videoURL: 'https://example.test/result.mp4'
    }));
    return new Response(JSON.stringify({ data }), { status: 200 });
  };
  return sent;
}

/** Makes a provider and initializes it. */
export async function createProvider(factory, config = {}) {
  const editor = createEditor();
  const { cesdk } = editor;
  const provider = await factory({
    proxyUrl: 'https://proxy.test/runware',
    ...config
  })({ cesdk });
  await provider.initialize({ cesdk, engine: cesdk.engine });
  return { provider, ...editor };
}
