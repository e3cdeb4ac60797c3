/** The pictures in the image library. */
export const PICTURES = { landscape: 'red-2000x1250', portrait: 'blue-1000x1501' };

/** Width and height of a picture, from its name. */
export function sizeOf(picture) {
  const [, width, height] = /(\d+)x(\d+)$/.exec(picture);
  return { width: Number(width), height: Number(height) };
}
