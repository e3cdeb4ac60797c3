// What ajv finds, said so that a person can mend it: which value, why, and what is allowed.
globalThis.aircat ??= {};
aircat.messages = (() => {
  const number = (value) => value.toLocaleString('en-US');
  const several = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;
  const shown = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  };
  const formats = {
    image: 'an http(s) URL, a data URI, base64 data or the UUID of a stored image',
    video: 'an http(s) URL, a data URI, base64 data or the UUID of a stored video',
    audio: 'an http(s) URL, a data URI, base64 data or the UUID of a stored sound',
    uuid: 'a version 4 UUID',
    uri: 'an http(s) URL',
    air: 'an AIR, such as runware:100@1'
  };
  const unescaped = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');
  const valueAt = (task, pointer) => pointer.split('/').slice(1).reduce((value, step) => value?.[unescaped(step)], task);
  const pathOf = (pointer) =>
    pointer
      .split('/')
      .slice(1)
      .map(unescaped)
      .join('.');

  const nearest = (value, step) => {
    const below = Math.floor(value / step) * step;
    return `${number(below)} and ${number(below + step)}`;
  };

  const why = {
    type: ({ type }, value) => `must be ${[type].flat().join(' or ')}, not ${shown(value)}`,
    minLength: ({ limit }, value) => `needs at least ${several(limit, 'character', 'characters')}; there are ${number([...value].length)}`,
    maxLength: ({ limit }, value) => `takes at most ${several(limit, 'character', 'characters')}; there are ${number([...value].length)}`,
    minimum: ({ limit }, value) => `must be at least ${number(limit)}, not ${shown(value)}`,
    maximum: ({ limit }, value) => `must be at most ${number(limit)}, not ${shown(value)}`,
    multipleOf: ({ multipleOf }, value) => `must be a multiple of ${multipleOf}; next to ${shown(value)} are ${nearest(value, multipleOf)}`,
    minItems: ({ limit }, value) => `needs at least ${several(limit, 'value', 'values')}; there are ${value.length}`,
    maxItems: ({ limit }, value) => `takes at most ${several(limit, 'value', 'values')}; there are ${value.length}`,
    enum: ({ allowedValues }, value) => `must be one of ${allowedValues.map(shown).join(', ')}, not ${shown(value)}`,
    const: ({ allowedValue }, value) => `must be ${shown(allowedValue)}, not ${shown(value)}`,
    pattern: ({ pattern }, value, format) => (format === undefined ? `must match ${pattern}` : `must be ${formats[format]}, not ${shown(value)}`),
    'false schema': () => 'is not taken here',
    uniqueItems: () => 'has a value twice',
    not: () => 'does not go with the other values'
  };

  /** `subject` is the path of a value as people write it, `reason` the rest of the sentence. */
  const message = (pointer, reason, subject = pathOf(pointer) || 'the request') => ({ pointer, subject, reason, text: `${subject} ${reason}` });

  function messageOf({ keyword, params, instancePath, schemaPath }, task) {
    const inside = (name) => `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const format = /\$defs\/(\w+)/.exec(schemaPath)?.[1];
    if (keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies') return message(inside(params.missingProperty), 'is missing');
    if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
      return message(inside(params.additionalProperty ?? params.unevaluatedProperty), 'is no parameter of this model');
    const say = why[keyword];
    return message(instancePath, say === undefined ? `breaks the rule "${keyword}"` : say(params, valueAt(task, instancePath), formats[format] && format));
  }

  /** Of alternatives, the one with the fewest errors: what the request resembles most. */
  function mostAlike(errors) {
    const branches = new Map();
    const others = [];
    for (const error of errors) {
      const branch = /^(.*?\/(?:anyOf|oneOf)\/)(\d+)\//.exec(error.schemaPath);
      if (branch === null) {
        others.push(error);
        continue;
      }
      const indices = branches.get(branch[1]) ?? branches.set(branch[1], new Map()).get(branch[1]);
      (indices.get(branch[2]) ?? indices.set(branch[2], []).get(branch[2])).push(error);
    }
    const chosen = [...branches.values()].flatMap((indices) => [...indices.values()].sort((a, b) => a.length - b.length)[0]);
    const isSaid = chosen.length > 0 || others.some(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
    const silent = new Set(isSaid ? ['anyOf', 'oneOf', 'if', 'allOf'] : []);
    return [...others, ...chosen].filter(({ keyword }) => !silent.has(keyword));
  }

  /** What is wrong with a task, each `{ pointer, subject, reason, text }`, none twice. */
  function messagesOf(errors, task, size) {
    const isList = size?.law === 'list' && Number.isInteger(task.width) && Number.isInteger(task.height);
    const ofSize = ({ instancePath, keyword }) => ['/width', '/height'].includes(instancePath) && ['const', 'enum'].includes(keyword);
    const said = new Map();
    const add = (one) => said.set(`${one.pointer} ${one.text}`, one);
    for (const error of mostAlike(errors)) {
      if (isList && ofSize(error)) continue;
      add(messageOf(error, task));
    }
    if (isList && errors.some(ofSize) && !aircat.sizes.isLegal(size, task.width, task.height))
      add(sizeMessage(task, 'is none of the legal sizes'));
    if (said.size === 0 && errors.length > 0) add(message('', 'is not taken as a whole by any capability of this model'));
    return [...said.values()];
  }

  const sizeMessage = ({ width, height }, reason) => message('/width', reason, `${width}×${height}`);

  return { messagesOf, sizeMessage };
})();
