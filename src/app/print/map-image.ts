/** `widthPx`, `heightPx`: of the map on screen, so that a length on it can be told on paper. */
export type MapImage = {
  readonly source: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** The map on screen as an image; null when there is none or it cannot be read. */
export function mapImage(): MapImage | null {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
  if (!canvas || canvas.clientWidth === 0) return null;
  try {
    const source = canvas.toDataURL('image/jpeg', 0.92);
    return { source, widthPx: canvas.clientWidth, heightPx: canvas.clientHeight };
  } catch {
    return null; // the page prints without its map rather than not at all
  }
}
