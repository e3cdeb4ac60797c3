// Runs in the page before anything else.

/**
 * The editor paints without a graphics card here, a video scene all the time. A few frames a second and
 * a coarse canvas are enough for a test and leave the processor to others.
 */
export function paintLess() {
  Object.defineProperty(window, 'devicePixelRatio', { get: () => 0.2 });

  const nextFrame = window.requestAnimationFrame.bind(window);
  let waiting = [];
  let last = 0;
  window.requestAnimationFrame = (callback) => {
    last += 1;
    waiting.push({ id: last, callback });
    if (waiting.length === 1) setTimeout(() => nextFrame(run), 60);
    return last;
  };
  window.cancelAnimationFrame = (id) => {
    waiting = waiting.filter((entry) => entry.id !== id);
  };
  function run(time) {
    const due = waiting;
    waiting = [];
    for (const { callback } of due) {
      try {
        callback(time);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
