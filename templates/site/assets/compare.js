// Models side by side. Which ones, the part of the address after # says.
(() => {
  const models = JSON.parse(document.getElementById('models').textContent);
  const byId = new Map(models.map((model) => [model.id, model]));
  const place = document.getElementById('table');
  const add = document.getElementById('add');
  const only = document.getElementById('only');
  const count = document.getElementById('count');
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const stated = () => (new URLSearchParams(location.hash.slice(1)).get('models') ?? '').split(',').filter((id) => id !== '');
  let chosen = [];
  let unknown = 0;

  function choose(ids) {
    const all = [...new Set(ids)];
    chosen = all.filter((id) => byId.has(id));
    unknown = all.length - chosen.length;
    history.replaceState(null, '', chosen.length === 0 ? location.pathname + location.search : `#models=${chosen.join(',')}`);
    show();
  }

  function cell(lines) {
    const element = document.createElement('td');
    if (lines.length === 0) element.append(make('span', '–', { class: 'none', title: 'nothing said' }));
    else if (lines.length === 1) element.textContent = lines[0];
    else {
      const list = document.createElement('ul');
      list.append(...lines.map((line) => make('li', line)));
      element.append(list);
    }
    return element;
  }

  function header({ id, name, href }) {
    const element = make('th', undefined, { scope: 'col' });
    const button = make('button', '×', { type: 'button', 'aria-label': `Take ${name} away` });
    button.addEventListener('click', () => {
      choose(chosen.filter((other) => other !== id));
      add.focus();
    });
    element.append(make('a', name, { href }), button);
    return element;
  }

  function show() {
    const shown = chosen.map((id) => byId.get(id));
    place.hidden = shown.length === 0;
    count.textContent = shown.length === 0 ? 'Choose two or more models.' : `${shown.length} ${shown.length === 1 ? 'model' : 'models'}`;
    if (unknown > 0) count.textContent += ` ${unknown} of the address ${unknown === 1 ? 'is' : 'are'} not known here.`;
    const table = document.createElement('table');
    const head = make('tr');
    head.append(make('td'), ...shown.map(header));
    const body = document.createElement('tbody');
    (shown[0]?.facts ?? []).forEach(([title], row) => {
      const values = shown.map(({ facts }) => facts[row][1]);
      const differ = values.some((value) => value.join('\n') !== values[0].join('\n'));
      if (only.checked && !differ) return;
      const line = make('tr', undefined, differ && shown.length > 1 ? { class: 'differs' } : {});
      line.append(make('th', title, { scope: 'row' }), ...values.map(cell));
      body.append(line);
    });
    const top = document.createElement('thead');
    top.append(head);
    table.append(make('caption', 'What differs is marked.', { class: 'unseen' }), top, body);
    place.replaceChildren(table);
  }

  document.getElementById('choice').hidden = false;
  document.getElementById('choice').addEventListener('submit', (event) => event.preventDefault());
  add.addEventListener('change', () => {
    if (add.value !== '') choose([...chosen, add.value]);
    add.value = '';
  });
  only.addEventListener('change', show);
  window.addEventListener('hashchange', () => choose(stated()));
  choose(stated());
})();
