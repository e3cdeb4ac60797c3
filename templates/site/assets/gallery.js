// The gallery: search and filters, whose state is the part of the address after #, and a choice of models to compare.
(() => {
  const facts = JSON.parse(document.getElementById('facts').textContent);
  const form = document.getElementById('query');
  const count = document.getElementById('count');
  const problem = document.getElementById('q-problem');
  const tray = document.getElementById('tray');
  const cards = [...document.querySelectorAll('#cards > li')];
  const fields = [...form.elements].filter(({ name }) => name);

  const queryOf = () => Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value !== ''));

  function show() {
    const query = queryOf();
    problem.textContent = aircat.query.problemOf(query);
    if (problem.textContent !== '') return;
    const found = aircat.query.findModels(facts, query);
    for (const card of cards) card.hidden = !found.has(card.dataset.id);
    count.textContent = found.size === 0 ? 'No model does all of this. Take one filter away.' : `${found.size} of ${cards.length} models`;
    const address = new URLSearchParams(query).toString();
    history.replaceState(null, '', address === '' ? location.pathname + location.search : `#${address}`);
  }

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = state.get(field.name) ?? '';
    show();
  }

  const chosen = () => [...document.querySelectorAll('.pick input:checked')].map(({ value }) => value);
  function showTray() {
    const ids = chosen();
    tray.hidden = ids.length === 0;
    const link = document.getElementById('compare');
    link.href = `compare.html#models=${ids.join(',')}`;
    link.textContent = `Compare ${ids.length} ${ids.length === 1 ? 'model' : 'models'}`;
  }

  form.hidden = false;
  for (const pick of document.querySelectorAll('.pick')) pick.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  document.getElementById('cards').addEventListener('change', showTray);
  window.addEventListener('hashchange', read);
  read();
  showTray();
})();
