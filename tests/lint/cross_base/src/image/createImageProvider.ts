export default function createImageProvider(options, config) {
  return { ...options, config };
}
