import { suite } from '../harness/suite.mjs';
import { abort, showErrors } from './failures.mjs';
import { assertPrivate, generate } from './generation.mjs';
import { register } from './registration.mjs';
import { showTexts, showTranslations } from './texts.mjs';

suite('video', {
  'registers all without an error': register,
  'text to video': (editor) => generate(editor, 'text to video'),
  'image to video, landscape source': (editor) => generate(editor, 'image to video, landscape'),
  'image to video, portrait source': (editor) => generate(editor, 'image to video, portrait'),
  'errors are shown as text': (editor) => showErrors(editor, 'text to video'),
  'an abort while the result is awaited': (editor) =>
    abort(editor, 'image to video, portrait', { whilePolling: true }),
  'text to video speaks English': (editor) => showTexts(editor, 'runware/google/veo-3.1', 'en'),
  'image to video speaks English': (editor) => showTexts(editor, 'runware/openai/sora-2/image2video', 'en'),
  'every other provider speaks English': (editor) => showTranslations(editor, 'en', 0),
  'text to video speaks German': (editor) => showTexts(editor, 'runware/google/veo-3.1', 'de'),
  'image to video speaks German': (editor) => showTexts(editor, 'runware/openai/sora-2/image2video', 'de'),
  'the rest speaks German': (editor) => showTranslations(editor, 'de', 1),
  'nothing but the proxy was called': assertPrivate
});
