// The words and icons of the providers on the screen, in English and in German.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generated } from '../harness/bundle.mjs';
import { providersOf } from '../harness/providers.mjs';

const icon = (name) => `@imgly/plugin/formats/${name}`;

/**
 * One provider of each capability, written down: the controls in their order, what the selects offer,
 * the title of the panel in which a picture is chosen and the label of the history.
 */
const SHOWN = {
  'runware/bfl/flux-2-pro': {
    from: 'Text',
    name: 'FLUX.2 [pro]',
    controls: {
      prompt: {
        label: ['Prompt', 'Prompt'],
        placeholder: ['Describe your image...', 'Beschreiben Sie Ihr Bild …']
      },
      aspect_ratio: {
        label: ['Format', 'Format'],
        options: [
          [['Square', 'Quadrat'], icon('ratio1by1')],
          [['Landscape 16:9', 'Querformat 16:9'], icon('ratio16by9')],
          [['Portrait 9:16', 'Hochformat 9:16'], icon('ratio9by16')],
          [['Landscape 4:3', 'Querformat 4:3'], icon('ratio4by3')],
          [['Portrait 3:4', 'Hochformat 3:4'], icon('ratio3by4')]
        ]
      }
    },
    history: ['Generated From Text', 'Aus Text erzeugt']
  },
  'runware/openai/gpt-image-1/image2image': {
    from: 'Image',
    name: 'GPT Image 1',
    controls: {
      prompt: {
        label: ['Prompt', 'Prompt'],
        placeholder: ['Describe the changes...', 'Beschreiben Sie die Änderungen …']
      },
      format: {
        label: ['Format', 'Format'],
        options: [
          [['Square (1024×1024)', 'Quadrat (1024×1024)'], icon('ratio1by1')],
          [['Landscape (1536×1024)', 'Querformat (1536×1024)'], icon('ratioFree')],
          [['Portrait (1024×1536)', 'Hochformat (1024×1536)'], icon('ratioFree')]
        ]
      }
    },
    imageSelection: ['Select Image To Edit', 'Bild zum Bearbeiten auswählen'],
    history: ['Generated From Image', 'Aus Bild erzeugt']
  },
  'runware/runware/swinir/upscale': {
    from: 'Image',
    name: 'SwinIR',
    controls: {
      upscale_factor: {
        label: ['Scale', 'Skalierung'],
        options: [
          [['2×', '2×'], null],
          [['4×', '4×'], null]
        ]
      }
    },
    imageSelection: ['Select Image To Upscale', 'Bild zum Hochskalieren auswählen'],
    history: ['Upscaled Images', 'Hochskalierte Bilder']
  },
  'runware/runware/rembg-1-4/removebackground': {
    from: 'Image',
    name: 'RemBG 1.4',
    controls: {},
    imageSelection: ['Select Image To Remove Background From', 'Bild zum Freistellen auswählen'],
    history: ['Images Without Background', 'Bilder ohne Hintergrund']
  },
  'runware/google/veo-3.1': {
    from: 'Text',
    name: 'Veo 3.1',
    controls: {
      prompt: {
        label: ['Prompt', 'Prompt'],
        placeholder: ['Describe the video scene...', 'Beschreiben Sie die Videoszene …']
      },
      format: {
        label: ['Format', 'Format'],
        options: [
          [['Landscape HD (1280×720)', 'Querformat HD (1280×720)'], icon('ratio16by9')],
          [['Portrait HD (720×1280)', 'Hochformat HD (720×1280)'], icon('ratio9by16')],
          [['Landscape Full HD (1920×1080)', 'Querformat Full HD (1920×1080)'], icon('ratio16by9')],
          [['Portrait Full HD (1080×1920)', 'Hochformat Full HD (1080×1920)'], icon('ratio9by16')]
        ]
      },
      generate_audio: { label: ['Generate Audio', 'Ton erzeugen'] }
    },
    history: ['Generated From Text', 'Aus Text erzeugt']
  },
  'runware/openai/sora-2/image2video': {
    from: 'Image',
    name: 'Sora 2',
    controls: {
      prompt: {
        label: ['Prompt', 'Prompt'],
        placeholder: ['Describe the video...', 'Beschreiben Sie das Video …']
      },
      format: {
        label: ['Format', 'Format'],
        options: [
          [['Landscape HD (1280×720)', 'Querformat HD (1280×720)'], icon('ratio16by9')],
          [['Portrait HD (720×1280)', 'Hochformat HD (720×1280)'], icon('ratio9by16')]
        ]
      },
      duration: {
        label: ['Duration', 'Dauer'],
        options: [
          [['4 seconds', '4 Sekunden'], null],
          [['8 seconds', '8 Sekunden'], null],
          [['12 seconds', '12 Sekunden'], null]
        ]
      }
    },
    imageSelection: ['Select Image To Animate', 'Bild zum Animieren auswählen'],
    history: ['Generated From Image', 'Aus Bild erzeugt']
  }
};

/** What is written down for one provider is on the screen. */
export async function showTexts(editor, provider, locale) {
  const { from, name, controls, imageSelection, history } = SHOWN[provider];
  const word = ([english, german]) => (locale === 'de' ? german : english);
  await editor.setLocale(locale);
  await editor.openPanel();
  await editor.chooseProvider(from, name);

  const shown = await editor.controlsOf(provider);
  assert.deepEqual(Object.keys(shown), Object.keys(controls), 'the panel has these controls in this order');
  for (const [input, { label, placeholder, options }] of Object.entries(controls)) {
    assert.equal(shown[input].label, word(label), `the label of ${input}`);
    if (placeholder) assert.equal(shown[input].placeholder, word(placeholder), `the placeholder of ${input}`);
    if (!options) continue;
    assert.deepEqual(
      await editor.optionsOf(`${provider}.${input}`),
      options.map(([text, icon]) => ({ label: word(text), icon })),
      `${input} offers these labels and icons`
    );
  }
  if (imageSelection) {
    assert.equal(
      await editor.titleOfImageSelection(provider),
      word(imageSelection),
      'the title above the pictures'
    );
  }
  assert.equal(
    await editor.labelOfHistory(provider),
    word(history),
    'the label of the history in the library'
  );
}

/** Providers show the texts that translations.json has for them: every other one, from the first (0) or the second (1). */
export async function showTranslations(editor, locale, first) {
  const translations = JSON.parse(await readFile(join(generated, editor.kind, 'translations.json'), 'utf8'));
  await editor.setLocale(locale);
  await editor.openPanel();
  for (const [from, list] of Object.entries(providersOf(editor.kind))) {
    for (const { id, name } of list.filter((_, index) => index % 2 === first)) {
      await editor.chooseProvider(from, name);
      const prefix = `ly.img.plugin-ai-${editor.kind}-generation-web.${id}.property.`;
      const texts = { ...translations.en, ...translations[locale] };
      const shown = await editor.controlsOf(id);
      assert.equal('prompt' in shown, `${prefix}prompt` in texts, `${id} has a prompt, or none`);
      for (const [input, { label, placeholder, value }] of Object.entries(shown)) {
        const about = `${id} in ${locale}: ${input}`;
        assert.equal(label, texts[prefix + input], `${about} has its label`);
        if (placeholder !== undefined)
          assert.equal(placeholder, texts[`${prefix}${input}.placeholder`] ?? '', `${about} has its placeholder, or none`);
        if (value === undefined) continue;
        const offered = Object.keys(texts).filter((key) => key.startsWith(`${prefix}${input}.`));
        assert.ok(
          offered.map((key) => texts[key]).includes(value),
          `${about} shows "${value}", which is no label of it`
        );
      }
      const hidden = Object.keys(texts)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length).split('.')[0])
        .filter((input) => !input.endsWith('image_url') && !(input in shown)); // pictures have a picker of their own
      assert.deepEqual(hidden, [], `${id}: every input with a text is on the screen`);
    }
  }
}
