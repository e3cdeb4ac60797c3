// The page: the published editor with the generated providers in the published plugins.
import CreativeEditorSDK from '@cesdk/cesdk-js';
import ImageGeneration from '@imgly/plugin-ai-image-generation-web';
import VideoGeneration from '@imgly/plugin-ai-video-generation-web';
import RunwareImage from '#generated/image';
import { runwareProviders } from '#generated/runwareProviders';
import { awaitColor, readBlocks, readControls, readLabel, watchNotifications } from './screen';

type Kind = 'image' | 'video';

async function start(kind: Kind, pictures: string[]): Promise<void> {
  const cesdk = await CreativeEditorSDK.create('#editor', {
    baseURL: `${location.origin}/assets`,
    license: '',
    userId: 'test'
  });
  Object.assign(window, { cesdk });
  // What a product turns on: the menu of quick actions, notifications, the library
  cesdk.feature.enable(['ly.img.canvas.menu', 'ly.img.notifications', 'ly.img.library.panel'], true);
  // Debian's Chromium shows videos but cannot export them; the editor would ask whether to go on.
  cesdk.actions.register('video.encode.checkSupport', async () => true);
  await cesdk.actions.run('scene.create', { mode: kind === 'image' ? 'Design' : 'Video' });
  watchNotifications();
  fillLibrary(cesdk, pictures);

  const proxyUrl = `${location.origin}/proxy`;
  const { text2image, image2image, text2video, image2video } = runwareProviders({ proxyUrl });
  // The plugin has no lists for these; they work from a picture, too.
  const { SwinIR, RemBG14 } = RunwareImage;
  const fromImage = [...image2image, SwinIR.Upscale({ proxyUrl }), RemBG14.RemoveBackground({ proxyUrl })];
  await cesdk.addPlugin(
    kind === 'image'
      ? ImageGeneration({ debug: true, providers: { text2image, image2image: fromImage } as any })
      : // This plugin has a core of its own, whose types are older.
        (VideoGeneration({ debug: true, providers: { text2video, image2video } as any }) as any)
  );
  cesdk.ui.setCanvasMenuOrder([`ly.img.ai.${kind}.canvasMenu`]);
}

/** The pictures that a person can choose from, in the place of the editor's own library. */
function fillLibrary(cesdk: CreativeEditorSDK, pictures: string[]): void {
  const source = 'test.pictures';
  cesdk.engine.asset.addLocalSource(source);
  for (const picture of pictures) {
    const uri = `${location.origin}/picture/${picture}.png`;
    const [width, height] = picture.split('-')[1].split('x').map(Number);
    cesdk.engine.asset.addAssetToSource(source, {
      id: picture,
      label: { en: picture },
      meta: { uri, thumbUri: uri, kind: 'image', fillType: '//ly.img.ubq/fill/image', width, height }
    });
  }
  const entry = { id: 'ly.img.image', sourceIds: [source] };
  if (cesdk.ui.findAllAssetLibraryEntries().includes(entry.id))
    cesdk.ui.updateAssetLibraryEntry(entry.id, entry);
  else cesdk.ui.addAssetLibraryEntry(entry);
}

Object.assign(window, { start, awaitColor, readBlocks, readControls, readLabel });
