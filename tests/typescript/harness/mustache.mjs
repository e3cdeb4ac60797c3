// Random templates, and what mustache.js makes of them. They keep to what both promise: mustache.js differs from the
// specification, and so from us, where several tags share a line with nothing else on it, for a partial of several
// lines inside a line, with CRLF in an indented partial, for the number 0 and for null in a list, and where a tag's end
// is missing.
import mustache from 'mustache';

/** mulberry32: the same numbers for the same seed on every machine. */
function generator(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
let random;
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];

const names = ['a', 'b', 'c', 'd', 'list'];
const partialNames = ['p', 'q', 'r']; // each includes only those behind it; `word` is a single line

const texts = ['x', '<&">', "'", 'ä', 'two words', 'a\nb', ''];

function value(depth) {
  const kind = below(depth > 0 ? 9 : 5);
  if (kind < 2) return pick(texts);
  if (kind === 2) return random() < 0.5;
  if (kind === 3) return 1 + below(99);
  if (kind === 4) return null;
  if (kind < 7) return Array.from({ length: below(3) }, () => value(depth - 1) ?? 'y');
  return object(depth - 1);
}

function object(depth) {
  const out = {};
  for (const name of names) if (random() < 0.7) out[name] = value(depth);
  return out;
}

/** Which tag delimiters are in force; a partial begins with the default ones. */
class Writer {
  constructor(mayInclude, strict) {
    this.strict = strict;
    this.open = '{{';
    this.close = '}}';
    this.mayInclude = mayInclude;
  }
  tag(content) {
    return this.open + content + this.close;
  }
  /** A name for a section, and one for a text. */
  section() {
    return this.strict ? pick(['a', 'list', 'yes', 'no', 'object']) : this.name();
  }
  name() {
    if (this.strict) return pick(['a', 'b', 'c', 'object.a']);
    const path = Array.from({ length: 1 + (random() < 0.3 ? 1 : 0) }, () => pick(names)).join('.');
    return random() < 0.15 ? '.' : path;
  }
  padded(name) {
    return random() < 0.2 ? ` ${name} ` : name;
  }
  inline(depth) {
    switch (below(depth > 0 ? 8 : 5)) {
      case 0:
        return pick(['-', 'text ', ' ', '}', '{ ', 'ä']);
      case 1:
        return this.tag(this.padded(this.name()));
      case 2:
        return this.tag(`&${this.padded(this.name())}`);
      case 3:
        return this.open === '{{' ? `{{{${this.padded(this.name())}}}}` : this.tag(this.name());
      case 4:
        return this.tag(`! ${pick(['note', 'a # b', '^'])}`);
      case 5:
        return this.mayInclude.length ? this.tag(`>${this.padded('word')}`) : '-';
      default: {
        const name = this.section();
        return this.tag(pick('#^') + this.padded(name)) + this.inline(depth - 1) + this.tag(`/${name}`);
      }
    }
  }
  line() {
    return '|' + Array.from({ length: below(4) }, () => this.inline(2)).join('') + '|\n';
  }
  block(depth) {
    const indent = ' '.repeat(below(4));
    switch (below(depth > 0 ? 7 : 4)) {
      case 0:
        return indent + this.line();
      case 1:
        return pick(['\n', indent + this.tag('! note\n over lines ') + '\n']);
      case 2:
        return this.mayInclude.length ? indent + this.tag(`>${pick(this.mayInclude)}`) + '\n' : indent + this.line();
      case 3: {
        const [open, close] = pick([
          ['{{', '}}'],
          ['<%', '%>'],
          ['[[', ']]']
        ]);
        const out = indent + this.tag(`=${open} ${close}=`) + '\n';
        [this.open, this.close] = [open, close];
        return out;
      }
      default: {
        const name = this.section();
        const begin = indent + this.tag(pick('#^') + name) + '\n';
        const body = this.blocks(depth - 1);
        return begin + body + ' '.repeat(below(4)) + this.tag(`/${name}`) + '\n';
      }
    }
  }
  blocks(depth) {
    return Array.from({ length: 1 + below(3) }, () => this.block(depth)).join('');
  }
  page() {
    const out = this.blocks(3);
    return random() < 0.2 ? out.slice(0, -1) : out;
  }
}

/** Every name that a strict template says is there, and is a text where one is needed. */
function strictObject() {
  const object = { a: pick(texts), b: pick(texts), c: 1 + below(99), yes: true, no: false };
  const item = () => (random() < 0.5 ? { a: pick(texts) } : pick(texts) || 'x');
  return { ...object, list: Array.from({ length: below(4) }, item), object: { a: pick(texts) } };
}

/** Templates with their partials and data. Strict ones name only what there is. */
export function makeCases({ count, seed, strict }) {
  random = generator(seed);
  return Array.from({ length: count }, () => {
    const partials = { word: new Writer([], strict).inline(2) + 'w' };
    partialNames.forEach((name, at) => {
      partials[name] = new Writer(partialNames.slice(at + 1), strict).page();
    });
    return { template: new Writer(partialNames, strict).page(), partials, data: strict ? strictObject() : object(3) };
  });
}

const escape = (text) =>
  String(text).replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

// By the specification a dotted name's first part decides where the others are looked for; mustache.js
// goes on outwards when they are not there.
const lookUp = mustache.Context.prototype.lookup;
mustache.Context.prototype.lookup = function (name) {
  if (name === '.' || !name.includes('.')) return lookUp.call(this, name);
  const [first, ...others] = name.split('.');
  return others.reduce(
    (found, part) => (found !== null && typeof found === 'object' && !Array.isArray(found) ? found[part] : undefined),
    lookUp.call(this, first)
  );
};

/** What the specification leaves open, mustache.js inserts as JavaScript prints it; we insert nothing. */
class Oracle extends mustache.Writer {
  escapedValue(token, context) {
    return this.inserted(token, context, escape);
  }
  unescapedValue(token, context) {
    return this.inserted(token, context, String);
  }
  inserted(token, context, convert) {
    const found = context.lookup(token[1]);
    return found === null || found === undefined || typeof found === 'object' ? '' : convert(found);
  }
}

/** What mustache.js makes of a case. */
export const rendered = ({ template, data, partials }) => new Oracle().render(template, data, partials);
