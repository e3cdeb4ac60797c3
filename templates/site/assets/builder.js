// From inputs to the request, by the data that the page has of its provider: what `aircat request` does.
globalThis.aircat ??= {};
aircat.builder = (() => {
  const isGiven = (value) => !(value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0));
  const textOf = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  /** A member of the object itself: names of a catalog may be those of `Object.prototype`. */
  const own = (object, name) => (isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined);
  const put = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  const copy = (value) => JSON.parse(JSON.stringify(value));

  /**
   * Puts a value where nothing is yet. Containers are made; elements of lists only with `makeElements`, otherwise the
   * value joins those that exist. `yes`, `occupied` or `no element`.
   */
  function place(object, steps, at, value, makeElements) {
    if (!isObject(object)) return 'occupied';
    const step = steps[at];
    if (Array.isArray(step)) return placeInElements(object, steps, at, value, makeElements);
    if (at + 1 === steps.length) {
      if (Object.hasOwn(object, step)) return 'occupied';
      put(object, step, copy(value));
      return 'yes';
    }
    if (Object.hasOwn(object, step)) return place(object[step], steps, at + 1, value, makeElements);
    const inner = {};
    const placed = place(inner, steps, at + 1, value, makeElements);
    if (placed === 'yes') put(object, step, inner);
    return placed;
  }

  function placeInElements(object, steps, at, value, makeElements) {
    const [name, key, wanted] = steps[at];
    const isEach = key === undefined;
    if (at + 1 === steps.length) return 'occupied';
    if (Object.hasOwn(object, name) && !Array.isArray(object[name])) return 'occupied';
    let placed = 'no element';
    for (const element of own(object, name) ?? [])
      if (isEach || own(element, key) === wanted) {
        const here = place(element, steps, at + 1, value, makeElements);
        if (placed !== 'yes') placed = here;
      }
    if (placed !== 'no element' || !makeElements || isEach) return placed;
    const element = { [key]: wanted };
    placed = place(element, steps, at + 1, value, makeElements);
    if (placed === 'yes') put(object, name, [...(own(object, name) ?? []), element]);
    return placed;
  }

  const has = (root, steps) =>
    steps.every((step) => {
      root = Array.isArray(step) ? undefined : own(root, step);
      return root !== undefined;
    });

  function merge(target, part) {
    for (const [key, value] of Object.entries(part)) {
      if (isObject(own(target, key)) && isObject(value)) merge(target[key], value);
      else put(target, key, value);
    }
  }

  /** Keys in the order of the parameters; those that no parameter knows come last. */
  function inOrder(order, value, path) {
    if (Array.isArray(value)) return value.map((item) => inOrder(order, item, `${path}[]`));
    if (!isObject(value)) return value;
    const rank = (inner) => order.findIndex((other) => other.startsWith(inner) && (other.length === inner.length || '.['.includes(other[inner.length])));
    const members = Object.entries(value).map(([key, inner]) => {
      const innerPath = path === '' ? key : `${path}.${key}`;
      const found = rank(innerPath);
      const position = path === '' && key === 'taskType' ? -1 : found < 0 ? order.length : found;
      return { key, inner, innerPath, position };
    });
    members.sort((a, b) => a.position - b.position);
    return Object.fromEntries(members.map(({ key, inner, innerPath }) => [key, inOrder(order, inner, innerPath)]));
  }

  /**
   * `mapping`: the page's data of a provider; `inputs`: an object of fields; `image`: width and height of the source
   * image, if known. Gives `{ task }` or `{ errors: [{ code, input, text, allowed }] }`.
   */
  function build(mapping, inputs, { image, taskUUID } = {}) {
    const errors = [];
    const fail = (code, input, text, allowed = []) => errors.push({ code, input, text, allowed });
    const mapped = {};
    const client = {};
    const fromImage = {};
    const size = { filledIn: false, failed: false };

    const taken = mapping.inputs.flatMap(({ name, several }) => (several ? [name, `${name}s`] : [name]));
    for (const [field, value] of Object.entries(inputs))
      if (isGiven(value) && !taken.includes(field)) fail('AC3001', field, `There is no input "${field}".`, taken);

    const given = ({ name, several }) => [several ? own(inputs, `${name}s`) : undefined, own(inputs, name)].find(isGiven);

    const offered = (input, value) => {
      const structured = typeof value === 'object';
      const offer = structured ? undefined : input.offers.find(([shown]) => shown === textOf(value));
      if (offer === undefined) {
        const allowed = input.offers.map(([shown]) => shown);
        fail('AC3003', input.name, `${input.title} offers ${allowed.join(', ')}, not ${textOf(value)}.`, allowed);
      }
      return offer;
    };

    const onTheWire = (input, value) => {
      if (input.offers === undefined) return value;
      if (!Array.isArray(value)) return offered(input, value)?.[1];
      const values = value.map((item) => onTheWire(input, item));
      return values.includes(undefined) ? undefined : values;
    };

    const wrapped = (input, value) => (input.list && !Array.isArray(value) ? [value] : value);

    const choose = (input, value) => {
      size.filledIn ||= value !== undefined && input.kind !== 'tier';
      let text = input.shown;
      if (value !== undefined) {
        const offer = offered(input, value);
        if (offer === undefined) {
          size.failed = true;
          return;
        }
        [text] = offer;
      }
      if (text !== undefined) size[input.kind] = text;
    };

    const placeGiven = (input, value) => {
      const wire = onTheWire(input, value);
      if (wire === undefined) return;
      const sent = wrapped(input, wire);
      if (Array.isArray(sent) && input.most !== undefined && sent.length > input.most) {
        fail('AC3004', input.name, `${sent.length} values, but at most ${input.most} can be sent.`, [`at most ${input.most}`]);
        return;
      }
      if (place(mapped, input.steps, 0, sent, true) !== 'yes') fail('AC3005', input.name, `"${input.to}" is already set.`);
    };

    const withDefault = [];
    for (const input of mapping.inputs) {
      const value = given(input);
      if (value === undefined && input.required) fail('AC3002', input.name, `${input.title} is required.`);
      else if (input.kind !== 'value') choose(input, value);
      else if (value !== undefined) placeGiven(input, value);
      else if (input.default !== undefined) withDefault.push(input);
    }
    for (const input of withDefault) place(mapped, input.steps, 0, wrapped(input, input.default), false);

    if (mapping.size !== null && !size.failed) {
      const pair = chosen(mapping.size, size, image, fail);
      const part = mapping.size.from === 'image' && !size.filledIn ? fromImage : mapped;
      if (pair !== undefined) [part.width, part.height] = pair;
    }

    for (const [steps, value, byClient] of mapping.fixed) {
      if (!byClient) place(mapped, steps, 0, value, false);
      else if (!has(mapped, steps)) place(client, steps, 0, value, false);
    }
    client.taskType = mapping.task;
    if (taskUUID !== undefined) client.taskUUID = taskUUID;
    client.model = mapping.model;
    if (errors.length > 0) return { errors };
    const task = {};
    for (const part of [client, mapped, fromImage]) merge(task, part);
    return { task: inOrder(mapping.order, task, '') };
  }

  /** Width and height: from the source image, or the one row that the inputs select. */
  function chosen(law, choice, image, fail) {
    const tier = choice.tier ?? law.tier;
    const isKnown = image !== undefined && image[0] > 0 && image[1] > 0;
    if (law.from === 'image' && !choice.filledIn && isKnown) {
      const pair = aircat.sizes.fromImage(law, tier, image);
      if (pair === undefined) fail('AC3008', 'source_image', `No width and height are legal for a source image of ${image.join('×')}.`);
      return pair;
    }
    if (choice.size !== undefined) {
      const pair = law.rows.flatMap(([, , pairs]) => pairs).find(([w, h]) => `${w}x${h}` === choice.size);
      if (pair === undefined) fail('AC3006', 'size', `There is no size "${choice.size}".`);
      return pair;
    }
    if (choice.key === undefined && choice.tier === undefined) {
      fail('AC3007', 'source_image', law.from === 'image' ? 'The size of the source image is not known, and no input chooses one.' : 'No input chooses a size.');
      return undefined;
    }
    const row = law.rows.find(([ofTier, key]) => ofTier === tier && (choice.key === undefined || key === choice.key));
    if (row === undefined) fail('AC3006', 'size', `There is no size "${choice.key ?? ''}" in "${tier}".`);
    return row?.[2][0];
  }

  /** Where the value of each input is in a built request: `[pointer, input]`. */
  function placesOf(mapping, task, inputs) {
    const escaped = (name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1');
    const pointerOf = (steps) => {
      let [value, pointer] = [task, ''];
      for (const step of steps) {
        const [name, key, wanted] = Array.isArray(step) ? step : [step];
        value = own(value, name);
        pointer += `/${escaped(name)}`;
        if (key !== undefined && Array.isArray(value)) {
          const index = value.findIndex((element) => own(element, key) === wanted);
          pointer += `/${index}`;
          value = value[index];
        }
        if (value === undefined) return undefined;
      }
      return pointer;
    };
    const places = mapping.inputs
      .filter(({ kind }) => kind === 'value')
      .map(({ name, steps }) => [pointerOf(steps), name])
      .filter(([pointer]) => pointer !== undefined);
    const chooser = sizeInput(mapping, inputs);
    if (chooser !== undefined) for (const side of ['width', 'height']) if (Object.hasOwn(task, side)) places.push([`/${side}`, chooser]);
    return places;
  }

  /** The input that decides width and height; `source_image` where the source image's size does. */
  function sizeInput({ size, inputs: all }, inputs = {}) {
    if (size === null) return undefined;
    const choosers = ['size', 'key', 'tier'].flatMap((kind) => all.filter((input) => input.kind === kind));
    const filledIn = choosers.find(({ kind, name }) => kind !== 'tier' && isGiven(own(inputs, name)));
    if (size.from === 'image') return filledIn?.name ?? 'source_image';
    return choosers[0]?.name;
  }

  return { build, placesOf, sizeInput };
})();
