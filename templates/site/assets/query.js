// What the gallery finds: what `aircat find` does, for those of its criteria that the page asks for.
globalThis.aircat ??= {};
aircat.query = (() => {
  const readSize = (text) => {
    const found = /^\s*([1-9]\d{0,5}|1000000)\s*[x×]\s*([1-9]\d{0,5}|1000000)\s*$/i.exec(text);
    return found === null ? undefined : [Number(found[1]), Number(found[2])];
  };
  const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  /** What is wrong with a query; '' when nothing is. */
  function problemOf({ size, duration, 'min-references': images }) {
    if (size && readSize(size) === undefined) return `A size is width x height, such as 1920x1080, not "${size}".`;
    if (duration && !(Number(duration) > 0)) return `Seconds are a number above 0, not "${duration}".`;
    if (images && !/^[1-9]\d{0,3}$/.test(images)) return `The number of images is a whole number above 0, not "${images}".`;
    return '';
  }

  const isMultiple = (value, step) => Math.abs(value / step - Math.round(value / step)) < 1e-9;

  /** Whether a value keeps limits in JSON Schema's words. */
  const keeps = (limits, value) =>
    (limits.const === undefined || limits.const === value) &&
    (limits.enum === undefined || limits.enum.includes(value)) &&
    (limits.minimum === undefined || value >= limits.minimum) &&
    (limits.maximum === undefined || value <= limits.maximum) &&
    (limits.multipleOf === undefined || isMultiple(value, limits.multipleOf)) &&
    (limits.whole !== true || Number.isInteger(value));

  /** A request that has what is asked for and nothing else: `has` by path, and the tiers of its size. */
  function trialOf(provider) {
    const has = new Map();
    let tiers = [];
    const valuesAt = (path) => {
      if (path === 'size.tier') return tiers;
      const isInside = (at) => at.startsWith(path) && (at.length === path.length || '.[#'.includes(at[path.length]));
      return [...has].filter(([at]) => isInside(at)).map(([, value]) => value);
    };
    const meets = (path, condition) => {
      const values = valuesAt(path);
      if (typeof condition === 'boolean') return (values.length > 0) === condition;
      return values.some((value) => keeps(condition, value));
    };
    /** What is missing can be added, but for the tier of a size that is there. */
    const allows = (path, condition) => {
      const values = valuesAt(path);
      if (values.length === 0) return path !== 'size.tier' || !has.has('width') || (condition !== true && condition.required !== true);
      if (condition === true) return true;
      if (condition === false) return false;
      return path === 'size.tier' ? values.some((value) => keeps(condition, value)) : values.every((value) => keeps(condition, value));
    };
    const isOpen = () =>
      provider.rules.every(({ when, then }) => {
        const applies = Object.entries(when).every(([path, condition]) => meets(path, condition));
        return !applies || Object.entries(then).every(([path, condition]) => allows(path, condition));
      });
    const attempt = (values) => {
      const before = new Map(has);
      for (const [path, value] of values) has.set(path, value);
      if (isOpen()) return true;
      has.clear();
      for (const [path, value] of before) has.set(path, value);
      return false;
    };

    const putSize = (size, [width, height]) => {
      if (size === undefined || !aircat.sizes.isLegal(size, width, height)) return false;
      tiers = size.rows.filter(([, , pairs]) => pairs.some(([w, h]) => w === width && h === height)).map(([tier]) => tier);
      return attempt([
        ['width', width],
        ['height', height]
      ]);
    };
    const putDuration = (duration) => provider.duration !== undefined && keeps(provider.duration, duration) && attempt([['duration', duration]]);
    const fill = ({ path, minimum, maximum = Infinity, list, frames }, wanted) => {
      if (frames) {
        let filled = 0;
        while (filled < Math.min(wanted, maximum) && attempt([[`${path}#${filled}`, true]])) filled += 1;
        return filled;
      }
      if (!list) return attempt([[path, true]]) ? 1 : 0;
      for (let count = Math.min(Math.max(wanted, minimum), maximum); count >= minimum; count -= 1)
        if (attempt([[path, true]])) return count;
      return 0;
    };
    const putImages = (wanted) => {
      let images = 0;
      for (const place of provider.images) if (images < wanted) images += fill(place, wanted - images);
      return images >= wanted;
    };
    return { putSize, putDuration, putImages };
  }

  /** The ids of the providers that do all that is asked for, in the order of the catalog. */
  function findProviders({ sizes, models }, query) {
    const words = lower(query.text ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const size = query.size ? readSize(query.size) : undefined;
    const duration = query.duration ? Number(query.duration) : undefined;
    const images = query['min-references'] ? Number(query['min-references']) : undefined;
    const suits = (model, provider) => {
      const isDescribed =
        (!query.capability || provider.capability === query.capability) &&
        (!query.status || provider.status === query.status) &&
        words.every((word) => model.text.includes(word) || provider.id.includes(word));
      if (!isDescribed) return false;
      const trial = trialOf(provider);
      return (
        (size === undefined || trial.putSize(sizes[provider.size], size)) &&
        (duration === undefined || trial.putDuration(duration)) &&
        (images === undefined || trial.putImages(images))
      );
    };
    return models
      .filter((model) => isWanted(model, query))
      .flatMap((model) => model.providers.filter((provider) => suits(model, provider)).map(({ id }) => ({ model: model.id, provider: id })));
  }

  const isWanted = ({ vendor, retired }, query) =>
    (!query.vendor || vendor === query.vendor) && (query.lifecycle === 'any' || retired === (query.lifecycle === 'retired'));

  /** The ids of the models to show: parts of other models' requests have no provider, but a name. */
  function findModels(facts, query) {
    const found = new Set(findProviders(facts, query).map(({ model }) => model));
    const asksNothing = ['capability', 'status', 'size', 'duration', 'min-references'].every((name) => !query[name]);
    const words = lower(query.text ?? '').split(/\s+/);
    if (asksNothing)
      for (const model of facts.models)
        if (model.providers.length === 0 && isWanted(model, query) && words.every((word) => model.text.includes(word))) found.add(model.id);
    return found;
  }

  return { findProviders, findModels, problemOf };
})();
