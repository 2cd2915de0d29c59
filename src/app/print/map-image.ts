/** The map on screen as an image; empty when there is none or it cannot be read. */
export function mapImage(): string {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
  try {
    return canvas?.toDataURL('image/jpeg', 0.92) ?? '';
  } catch {
    return ''; // the page prints without its map rather than not at all
  }
}
