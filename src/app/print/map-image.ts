/**
 * `marks` is what lies over the map's picture: the chosen place, as an image of its own; null: nothing.
 * `widthPx`, `heightPx`: of the map on screen, so that a length on it can be told on paper.
 */
export type MapImage = {
  readonly source: string;
  readonly marks: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** The map on screen as an image; null when there is none or it cannot be read. */
export function mapImage(): MapImage | null {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
  if (!canvas || canvas.clientWidth === 0) return null;
  try {
    const source = canvas.toDataURL('image/jpeg', 0.92);
    const { clientWidth: widthPx, clientHeight: heightPx } = canvas;
    return { source, marks: marksImage(widthPx, heightPx), widthPx, heightPx };
  } catch {
    return null; // the page prints without its map rather than not at all
  }
}

function marksImage(widthPx: number, heightPx: number): string | null {
  const drawing = document.querySelector<SVGSVGElement>('[data-map] svg[data-marks]');
  if (!drawing || drawing.childElementCount === 0) return null;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(widthPx));
  copy.setAttribute('height', String(heightPx));
  copy.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`);
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}
