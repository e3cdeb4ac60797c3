// A request as people read it: in the page with links from values to the inputs that decide them, and as code.
globalThis.aircat ??= {};
aircat.requestView = (() => {
  const width = 76;
  // What could deceive a reader is shown by its number.
  const deceptive = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
  const byNumber = (text) => text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const quoted = (value) => JSON.stringify(value).replace(deceptive, byNumber);
  const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

  /** Walks a value and calls `out` with its parts as they are laid out: `key`, `value`, `mark`, `begin` and `end`. */
  function walk(value, out, pointer = '', indent = 0, column = 0) {
    const line = (by) => out.mark(`\n${' '.repeat(by)}`);
    out.begin(pointer);
    if (Array.isArray(value) && value.length > 0) {
      const isSimple = value.every((item) => item === null || typeof item !== 'object');
      const length = isSimple ? value.reduce((sum, item) => sum + new TextEncoder().encode(quoted(item)).length + 2, column) : Infinity;
      const isFlat = length <= width;
      out.mark('[');
      value.forEach((item, index) => {
        if (index > 0) out.mark(isFlat ? ', ' : ',');
        if (!isFlat) line(indent + 2);
        walk(item, out, `${pointer}/${index}`, indent + 2, indent + 2);
      });
      if (!isFlat) line(indent);
      out.mark(']');
    } else if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
      out.mark('{');
      Object.entries(value).forEach(([name, inner], index) => {
        if (index > 0) out.mark(',');
        line(indent + 2);
        out.key(name);
        out.mark(': ');
        walk(inner, out, `${pointer}/${escaped(name)}`, indent + 2, indent + name.length + 6);
      });
      line(indent);
      out.mark('}');
    } else out.value(value, pointer);
    out.end(pointer);
  }

  function literal(task, language) {
    let text = '';
    const generated = { typescript: 'crypto.randomUUID()', python: 'str(uuid.uuid4())' };
    const python = new Map([
      [true, 'True'],
      [false, 'False'],
      [null, 'None']
    ]);
    walk(task, {
      begin() {},
      end() {},
      mark: (mark) => (text += mark),
      key: (name) => (text += quoted(name)),
      value(value, pointer) {
        if (pointer === '/taskUUID' && language in generated) text += generated[language];
        else text += language === 'python' && python.has(value) ? python.get(value) : quoted(value);
      }
    });
    return text;
  }

  /** The request for a `<pre>`; `places` are `[pointer, input]`, `form` begins the ids of the inputs. */
  function show(task, places, form) {
    const root = document.createDocumentFragment();
    const open = [root];
    const add = (name, className, text) => {
      const part = document.createElement(name);
      part.className = className;
      if (text !== undefined) part.textContent = text;
      open.at(-1).append(part);
      return part;
    };
    const inputAt = new Map(places);
    walk(task, {
      begin(pointer) {
        if (!inputAt.has(pointer)) return;
        const link = add('a', 'place');
        link.href = `#${form}-${inputAt.get(pointer)}`;
        link.dataset.input = inputAt.get(pointer);
        open.push(link);
      },
      end(pointer) {
        if (inputAt.has(pointer)) open.pop();
      },
      mark: (mark) => open.at(-1).append(mark),
      key: (name) => add('span', 'key', quoted(name)),
      value: (value) => add('span', typeof value === 'string' ? 'text' : 'number', quoted(value))
    });
    return root;
  }

  return { literal, show };
})();
