import { suite } from '../harness/suite.mjs';
import { abort, refuse, showErrors } from './failures.mjs';
import { assertPrivate, generate } from './generation.mjs';
import { editByQuickAction } from './quick-action.mjs';
import { register } from './registration.mjs';
import { showTexts, showTranslations } from './texts.mjs';

suite('image', {
  'registers all without an error': register,
  'text to image': (editor) => generate(editor, 'text to image'),
  'image to image, landscape source': (editor) => generate(editor, 'image to image, landscape'),
  'image to image, portrait source': (editor) => generate(editor, 'image to image, portrait'),
  'image to image with a chosen format': (editor) => generate(editor, 'image to image with a format'),
  upscaling: (editor) => generate(editor, 'upscaling'),
  'removing a background': (editor) => generate(editor, 'removing a background'),
  'a quick action edits an image': editByQuickAction,
  'every shape of error is shown as text': (editor) => showErrors(editor, 'text to image'),
  'a missing picture is named': (editor) =>
    refuse(editor, {
      from: 'Image',
      name: 'FLUX.2 [pro]',
      provider: 'runware/bfl/flux-2-pro/image2image',
      prompt: 'At night',
      text: /Source Image/
    }),
  'an abort while the request is sent': (editor) => abort(editor, 'text to image', { whilePolling: false }),
  'an abort while the result is awaited': (editor) =>
    abort(editor, 'image to image, portrait', { whilePolling: true }),
  'text to image speaks English': (editor) => showTexts(editor, 'runware/bfl/flux-2-pro', 'en'),
  'image to image speaks English': (editor) =>
    showTexts(editor, 'runware/openai/gpt-image-1/image2image', 'en'),
  'upscaling speaks English': (editor) => showTexts(editor, 'runware/runware/swinir/upscale', 'en'),
  'removing a background speaks English': (editor) =>
    showTexts(editor, 'runware/runware/rembg-1-4/removebackground', 'en'),
  'every other provider speaks English': (editor) => showTranslations(editor, 'en', 0),
  'text to image speaks German': (editor) => showTexts(editor, 'runware/bfl/flux-2-pro', 'de'),
  'image to image speaks German': (editor) =>
    showTexts(editor, 'runware/openai/gpt-image-1/image2image', 'de'),
  'upscaling speaks German': (editor) => showTexts(editor, 'runware/runware/swinir/upscale', 'de'),
  'removing a background speaks German': (editor) =>
    showTexts(editor, 'runware/runware/rembg-1-4/removebackground', 'de'),
  'the rest speaks German': (editor) => showTranslations(editor, 'de', 1),
  'nothing but the proxy was called': assertPrivate
});
