// Sizes of results, by the same arithmetic as the tool's: doubles in the same order, and whole numbers of any length
// where products are compared.
globalThis.aircat ??= {};
aircat.sizes = (() => {
  const unbounded = 2 ** 53;
  const mostSteps = 2 ** 20;

  const upTo = (value, step) => Math.ceil(value / step) * step;
  const downTo = (value, step) => Math.floor(value / step) * step;

  function multiples({ minimum, maximum = unbounded, step }) {
    const by = Math.max(step, 1);
    const low = Math.min(Math.max(minimum, 1), unbounded);
    return { low: upTo(low, by), high: downTo(Math.min(unbounded, maximum), by), step: by };
  }

  const limitOf = (high) => (high >= unbounded / 2 ? Infinity : high);

  const divideUp = (dividend, divisor) => Number((BigInt(dividend) + BigInt(divisor) - 1n) / BigInt(divisor));
  const divideDown = (dividend, divisor) => Number(BigInt(dividend) / BigInt(divisor));
  const product = (a, b) => BigInt(a) * BigInt(b);

  function isLegal(size, width, height) {
    if (size.law === 'list') return size.rows.some(([, , pairs]) => pairs.some(([w, h]) => w === width && h === height));
    const isWithin = ({ minimum, maximum = Infinity, step }, side) => side >= minimum && side <= maximum && side % Math.max(step, 1) === 0;
    return width > 0 && height > 0 && isWithin(size.width, width) && isWithin(size.height, height) && obeysShape(size, width, height);
  }

  /** The limits of all pixels and of the ratio, which a JSON Schema cannot say. */
  function obeysShape(size, width, height) {
    const pixels = product(width, height);
    const { minimumPixels, maximumPixels, minimumRatio, maximumRatio } = size;
    if (minimumPixels !== undefined && pixels < BigInt(minimumPixels)) return false;
    if (maximumPixels !== undefined && pixels > BigInt(maximumPixels)) return false;
    if (minimumRatio !== undefined && product(width, minimumRatio[1]) < product(height, minimumRatio[0])) return false;
    return maximumRatio === undefined || product(width, maximumRatio[1]) <= product(height, maximumRatio[0]);
  }

  /** The heights that are legal with a width: none when low > high. */
  function heightsFor(size, side, width) {
    let { low, high, step } = side;
    if (size.minimumPixels !== undefined) low = Math.max(low, divideUp(size.minimumPixels, width));
    if (size.maximumRatio !== undefined) low = Math.max(low, divideUp(product(width, size.maximumRatio[1]), size.maximumRatio[0]));
    if (size.maximumPixels !== undefined) high = Math.min(high, divideDown(size.maximumPixels, width));
    if (size.minimumRatio !== undefined) high = Math.min(high, divideDown(product(width, size.minimumRatio[1]), size.minimumRatio[0]));
    return { low: upTo(low, step), high: downTo(high, step), step };
  }

  /** The multiple next to a length, of two equally near the larger, then kept inside the range. */
  const nearestIn = ({ low, high, step }, length) => Math.min(Math.max(Math.floor(length / step + 0.5) * step, low), high);

  /** The widths that some real height goes with, with a step of slack on both sides. */
  function widthsOf(size, width, height) {
    const ratio = ([w, h]) => w / h;
    let { low, high } = width;
    const { minimumPixels, maximumPixels, minimumRatio, maximumRatio } = size;
    if (maximumPixels !== undefined) high = Math.min(high, maximumPixels / height.low);
    if (maximumRatio !== undefined) high = Math.min(high, height.high * ratio(maximumRatio));
    if (maximumPixels !== undefined && maximumRatio !== undefined) high = Math.min(high, Math.sqrt(maximumPixels * ratio(maximumRatio)));
    if (minimumPixels !== undefined) low = Math.max(low, minimumPixels / height.high);
    if (minimumRatio !== undefined) low = Math.max(low, height.low * ratio(minimumRatio));
    if (minimumPixels !== undefined && minimumRatio !== undefined) low = Math.max(low, Math.sqrt(minimumPixels * ratio(minimumRatio)));
    const { step } = width;
    low = Math.min(low, unbounded);
    return {
      low: Math.max(width.low, downTo(Math.trunc(low), step) - step),
      high: Math.min(width.high, upTo(Math.trunc(high), step) + step),
      step
    };
  }

  /** The best pair so far: least |Δw| + |Δh|, then the larger width, then the larger height. */
  function nearest(width, height, gap = 0) {
    let best;
    let distance = Infinity;
    return {
      best: () => best,
      consider(w, h) {
        const here = Math.abs(w - width) + Math.abs(h - height);
        const isBetter = best === undefined || here < distance || (here === distance && (w > best[0] || (w === best[0] && h > best[1])));
        if (isBetter) [best, distance] = [[w, h], here];
      },
      isBeyond: (w) => best !== undefined && Math.abs(w - width) + gap > distance
    };
  }

  function nearestByLimits(size, width, height) {
    const side = multiples(size.height);
    const range = widthsOf(size, multiples(size.width), side);
    if (range.low > range.high || side.low > side.high) return undefined;
    const found = nearest(width, height, Math.max(0, side.low - height, height - side.high));
    const start = nearestIn(range, width);
    for (const by of [-range.step, range.step]) {
      let steps = 0;
      for (let w = by < 0 ? start : start + by; w >= range.low && w <= range.high; w += by, steps += 1) {
        if (found.isBeyond(w) || (found.best() === undefined && steps >= mostSteps)) break;
        const heights = heightsFor(size, side, w);
        if (heights.low <= heights.high) found.consider(w, nearestIn(heights, height));
      }
    }
    return found.best();
  }

  /** The row of a tier whose shape differs least from the image's. */
  function rowFor(size, tier, width, height) {
    let best;
    for (const [ofTier, , pairs] of size.rows) {
      if (ofTier !== tier) continue;
      const [w, h] = pairs[0];
      const a = w * height;
      const b = h * width;
      const fit = { pair: [w, h], larger: Math.max(a, b), smaller: Math.min(a, b), same: w < h === width < height };
      const left = best === undefined ? 0 : fit.larger * best.smaller;
      const right = best === undefined ? 0 : best.larger * fit.smaller;
      if (best === undefined || left < right || (left === right && fit.same && !best.same)) best = fit;
    }
    return best?.pair;
  }

  /** The image's size, cut to the ratio limits and scaled into the sides' and the area's limits. */
  function targetFor(size, widths, heights, width, height) {
    let [w, h] = [width, height];
    if (size.maximumRatio !== undefined) {
      const [a, b] = size.maximumRatio;
      if (w * b > h * a) w = (h * a) / b;
    }
    if (size.minimumRatio !== undefined) {
      const [a, b] = size.minimumRatio;
      if (w * b < h * a) h = (w * b) / a;
    }
    let shrink = Math.min(1, limitOf(widths.high) / w, limitOf(heights.high) / h);
    if (size.maximumPixels !== undefined) shrink = Math.min(shrink, Math.sqrt(size.maximumPixels / (w * h)));
    w *= shrink;
    h *= shrink;
    let grow = Math.max(1, widths.low / w, heights.low / h);
    if (size.minimumPixels !== undefined) grow = Math.max(grow, Math.sqrt(size.minimumPixels / (w * h)));
    return [w * grow, h * grow];
  }

  /** The legal size that keeps the shape of a source image best; undefined when there is none. */
  function fromImage(size, tier, [width, height]) {
    if (width < 1 || height < 1) return undefined;
    if (size.law === 'list') return rowFor(size, tier, width, height);
    const widths = multiples(size.width);
    const heights = multiples(size.height);
    if (widths.low > widths.high || heights.low > heights.high) return undefined;
    const [w, h] = targetFor(size, widths, heights, width, height);
    const isPlain = ['minimumPixels', 'maximumPixels', 'minimumRatio', 'maximumRatio'].every((limit) => size[limit] === undefined);
    return isPlain ? [nearestIn(widths, w), nearestIn(heights, h)] : nearestByLimits(size, w, h);
  }

  return { isLegal, obeysShape, fromImage };
})();
