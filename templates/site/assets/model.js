// A model's page: each form builds the request of its capability, judges it, and writes it into the code.
(() => {
  const newUuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };

  /** What a person filled in, as inputs of the provider. */
  function inputsOf(form, mapping) {
    const inputs = {};
    for (const field of form.querySelectorAll('[data-control]')) {
      const { input: name, control } = field.dataset;
      const { value } = field.querySelector('select, input, textarea');
      if (value.trim() === '') continue;
      if (control === 'number') inputs[name] = Number.isFinite(Number(value)) ? Number(value) : value;
      else if (control === 'flag') inputs[name] = value === 'true';
      else if (control === 'choice') [inputs[name]] = mapping.inputs.find((input) => input.name === name).offers[Number(value)];
      else if (control === 'urls') {
        const lines = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
        if (lines.length === 1) [inputs[name]] = lines;
        else inputs[`${name}s`] = lines;
      } else inputs[name] = control === 'url' ? value.trim() : value;
    }
    return inputs;
  }

  function imageOf(form, prefix) {
    const sides = ['width', 'height'].map((side) => form.querySelector(`#${prefix}-source_image-${side}`)?.value);
    return sides.includes(undefined) ? undefined : sides.map(Number);
  }

  /** What is wrong with a built request. */
  function judge(workbench, task, size) {
    const validate = aircat.validators?.[workbench.dataset.task];
    if (validate === undefined) return undefined;
    const problems = aircat.messages.messagesOf(validate(task), task, size);
    const isLimited = size?.law === 'limits' && Number.isInteger(task.width) && Number.isInteger(task.height);
    if (isLimited && problems.length === 0 && !aircat.sizes.obeysShape(size, task.width, task.height))
      problems.push(aircat.messages.sizeMessage(task, 'breaks the limits of all pixels or of the ratio'));
    return problems;
  }

  /** Problems as sentences by the field that they belong to, in whose words they are said. */
  function byField(problems, places, mapping) {
    const fields = new Map();
    for (const { pointer, reason, text } of problems) {
      const placed = places.filter(([at]) => pointer === at || pointer.startsWith(`${at}/`)).sort(([a], [b]) => b.length - a.length)[0];
      const path = pointer.slice(1).replaceAll('/', '.').replace(/\.\d+/g, '[]');
      const input = mapping.inputs.find(({ name, to }) => (placed === undefined ? to === path : name === placed[1]));
      const ofSize = /^\/(width|height)$/.test(pointer);
      const field = placed?.[1] ?? input?.name ?? (ofSize ? aircat.builder.sizeInput(mapping) : undefined) ?? '';
      const said = input === undefined || ofSize ? text : `${input.title} ${reason}`;
      fields.set(field, [...(fields.get(field) ?? []), `${said}.`]);
    }
    return fields;
  }

  /** The first line, and the others as a list. */
  function sayIn(verdict, kind, [first, ...rest]) {
    const said = [kind, first, ...rest].join('\n');
    if (verdict.dataset.said === said) return; // or it would be read out at every key
    verdict.dataset.said = said;
    verdict.className = `verdict ${kind}`;
    const list = document.createElement('ul');
    list.append(...rest.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
    verdict.replaceChildren(Object.assign(document.createElement('p'), { textContent: first }), ...(rest.length > 0 ? [list] : []));
  }

  function workbenchOf(workbench) {
    const prefix = workbench.dataset.form;
    const form = workbench.querySelector('form');
    const mapping = JSON.parse(workbench.querySelector('script.mapping').textContent);
    const verdict = workbench.querySelector('.verdict');
    const request = workbench.querySelector('.request');
    const taskUUID = newUuid();
    const controls = (name) => [...form.querySelectorAll(name === 'source_image' ? `#${prefix}-source_image input` : `[data-input="${CSS.escape(name)}"] :is(select, input, textarea)`)];

    const say = (kind, lines) => sayIn(verdict, kind, lines);

    const showErrors = (fields) => {
      for (const error of form.querySelectorAll('.error')) error.textContent = '';
      for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
      for (const [name, texts] of fields) {
        const error = name === '' ? null : document.getElementById(`${prefix}-${name}-error`);
        if (error === null) continue;
        error.textContent = texts.join(' ');
        for (const control of controls(name)) control.setAttribute('aria-invalid', 'true');
      }
    };

    const showCode = (inputs, image, task) => {
      const texts = {
        json: aircat.requestView.literal(task, 'json'),
        typescript: aircat.requestView.literal(task, 'typescript'),
        python: aircat.requestView.literal(task, 'python'),
        // A raw string of C++ ends at its mark, which JSON can also write otherwise.
        cpp: aircat.requestView.literal(inputs, 'json').replaceAll(')json"', '\\u0029json"'),
        image: image?.join(', ')
      };
      for (const part of workbench.querySelectorAll('[data-language]')) part.textContent = texts[part.dataset.language] ?? part.textContent;
    };

    const update = () => {
      const inputs = inputsOf(form, mapping);
      const image = imageOf(form, prefix);
      const built = aircat.builder.build(mapping, inputs, { image, taskUUID });
      if (built.errors !== undefined) {
        showErrors(new Map(built.errors.map(({ input, text }) => [input === 'size' ? aircat.builder.sizeInput(mapping) : input, [text]])));
        request.classList.add('stale');
        say('bad', ['No request can be built yet.', ...built.errors.map(({ text }) => text)]);
        return;
      }
      const { task } = built;
      const places = aircat.builder.placesOf(mapping, task, inputs);
      request.classList.remove('stale');
      request.replaceChildren(aircat.requestView.show(task, places, prefix));
      showCode(inputs, image, task);
      const problems = judge(workbench, task, mapping.size);
      if (problems === undefined) {
        showErrors(new Map());
        say('', ['Built as the catalog says. This site was made without validators, so nothing judges it.']);
        return;
      }
      showErrors(byField(problems, places, mapping));
      if (problems.length === 0) say('good', ['Legal by the catalog.']);
      else say('bad', [problems.length === 1 ? 'The model would refuse this:' : `The model would refuse this, for ${problems.length} reasons:`, ...problems.map(({ text }) => `${text}.`)]);
    };

    const mark = (name, isOn) => {
      for (const place of request.querySelectorAll('.place')) place.classList.toggle('lit', isOn && place.dataset.input === name);
    };
    form.addEventListener('focusin', ({ target }) => mark(target.closest('[data-input]')?.dataset.input ?? 'source_image', true));
    form.addEventListener('focusout', () => mark('', false));
    request.addEventListener('click', (event) => {
      const link = event.target.closest('a.place');
      if (link === null) return;
      event.preventDefault();
      controls(link.dataset.input)[0]?.focus();
    });

    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', update);
    for (const control of form.querySelectorAll('.control')) control.hidden = false;
    update();
  }

  /** Blocks of code as tabs: arrows move between them. */
  function tabs(group) {
    const panels = [...group.querySelectorAll('[data-tab]')];
    const bar = document.createElement('div');
    bar.setAttribute('role', 'tablist');
    bar.setAttribute('aria-label', group.dataset.tabs);
    const stem = `${group.closest('.workbench').dataset.form}-code`;
    const buttons = panels.map((panel, index) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', id: `${stem}-${index}`, textContent: panel.dataset.tab });
      button.setAttribute('role', 'tab');
      panel.id = `${stem}-panel-${index}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      panel.querySelector('h4').hidden = true;
      button.setAttribute('aria-controls', panel.id);
      return button;
    });
    const select = (chosen, isFocused) => {
      buttons.forEach((button, index) => {
        button.setAttribute('aria-selected', String(index === chosen));
        button.tabIndex = index === chosen ? 0 : -1;
        panels[index].hidden = index !== chosen;
      });
      if (isFocused) buttons[chosen].focus();
    };
    bar.addEventListener('click', ({ target }) => buttons.includes(target) && select(buttons.indexOf(target), false));
    bar.addEventListener('keydown', (event) => {
      const at = buttons.indexOf(document.activeElement);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select((next + buttons.length) % buttons.length, true);
    });
    bar.append(...buttons);
    group.prepend(bar);
    select(0, false);
  }

  /** A button that copies what its block shows. */
  function copyButton(block) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(block);
        button.textContent = 'Selected';
      }
      setTimeout(() => (button.textContent = 'Copy'), 1500);
    });
    block.before(button);
  }

  /** What is wrong with a request that somebody wrote, as lines. */
  function judgeOwn(text) {
    let value;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return [`This is no JSON: ${error.message}`];
    }
    const tasks = [value].flat();
    return tasks.flatMap((task, index) => {
      const name = tasks.length > 1 ? `Task ${index + 1}: ` : '';
      const validate = Object.hasOwn(aircat.validators, task?.taskType) ? aircat.validators[task.taskType] : undefined;
      if (validate === undefined) return [`${name}this model does no task ${JSON.stringify(task?.taskType) ?? 'without taskType'}; it does ${Object.keys(aircat.validators).join(', ')}.`];
      return aircat.messages.messagesOf(validate(task), task).map((problem) => `${name}${problem.text}.`);
    });
  }

  function ownRequest(section) {
    const text = section.querySelector('textarea');
    const verdict = section.querySelector('.verdict');
    section.hidden = false;
    text.addEventListener('input', () => {
      if (text.value.trim() === '') {
        sayIn(verdict, '', ['Nothing to judge yet.']);
        return;
      }
      const lines = judgeOwn(text.value);
      if (lines.length === 0) sayIn(verdict, 'good', ['Legal by the JSON Schema of this model.']);
      else sayIn(verdict, 'bad', ['The model would refuse this:', ...lines]);
    });
  }

  document.querySelectorAll('.workbench').forEach(workbenchOf);
  if (aircat.validators !== undefined) document.querySelectorAll('.own').forEach(ownRequest);
  document.querySelectorAll('[data-tabs]').forEach(tabs);
  document.querySelectorAll('.workbench pre').forEach(copyButton);
})();
