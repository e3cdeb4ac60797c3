// Colours: those of the system, or what the reader chose. Loaded before the page is painted.
(() => {
  const names = ['system', 'light', 'dark'];
  const key = 'aircat-colours';
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a browser may refuse to keep anything
    }
  };
  const keep = (name) => {
    try {
      localStorage.setItem(key, name);
    } catch {
      // then the choice holds for this page
    }
  };
  let chosen = names.includes(read()) ? read() : 'system';
  const apply = () => {
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  };
  apply();
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const label = () => (button.textContent = `Colours: ${chosen}`);
    label();
    button.hidden = false;
    button.addEventListener('click', () => {
      chosen = names[(names.indexOf(chosen) + 1) % names.length];
      keep(chosen);
      apply();
      label();
    });
  });
})();
