import type { GroundPalette } from '../style/ground-palette.ts';
import { shapePath } from './shape-path.ts';
import type { MapWindow } from './map-window.ts';
import type { HighlightRole, Mark } from './mark.ts';

type Colours = Pick<GroundPalette, 'highlight' | 'onHighlight'>;

const SVG = 'http://www.w3.org/2000/svg';
/** Free between the two edges of a marked line, so that its own colour is seen: zoom, pixels. */
const GAP_PX = [
  [6, 3.4],
  [10, 5.8],
  [12, 7.8],
  [15, 12.8],
] as const;
const RADIUS_PX = [
  [6, 6],
  [9, 9],
  [12, 12.5],
  [15, 17],
] as const;
const HALO_PX = 1.4;
const LOOK: Readonly<Record<HighlightRole, { edgePx: number; ringPx: number; opacity: number }>> = {
  hover: { edgePx: 1.6, ringPx: 2, opacity: 0.75 },
  selected: { edgePx: 2.4, ringPx: 3, opacity: 1 },
};

/** Puts the marks on the drawing, in place of those that are there. Presentation attributes only: it prints. */
export function drawMarks(
  drawing: SVGSVGElement,
  marks: readonly Mark[],
  window: MapWindow,
  colours: Colours,
): void {
  drawing.replaceChildren(...marks.map((mark) => markElement(mark, window, colours)));
}

function markElement({ role, shape }: Mark, window: MapWindow, colours: Colours): SVGElement {
  const { edgePx, ringPx, opacity } = LOOK[role];
  const d = shapePath(shape, window, atZoom(RADIUS_PX, window.zoom));
  const group = element('g', { 'data-mark': role, opacity, fill: 'none' });
  const { highlight, onHighlight } = colours;
  if (shape.type !== 'line') {
    group.append(stroke(d, onHighlight, ringPx + 2 * HALO_PX), stroke(d, highlight, ringPx));
    return group;
  }
  const gapPx = atZoom(GAP_PX, window.zoom);
  const id = `mark-gap-${role}`;
  const mask = element('mask', { id, maskUnits: 'userSpaceOnUse', width: '100%', height: '100%' });
  mask.append(element('rect', { width: '100%', height: '100%', fill: '#fff' }));
  mask.append(stroke(d, '#000', gapPx));
  const edges = element('g', { mask: `url(#${id})` });
  edges.append(
    stroke(d, onHighlight, gapPx + 2 * (edgePx + HALO_PX)),
    stroke(d, highlight, gapPx + 2 * edgePx),
  );
  group.append(mask, edges);
  return group;
}

function stroke(d: string, colour: string, widthPx: number): SVGElement {
  return element('path', {
    d,
    stroke: colour,
    'stroke-width': widthPx.toFixed(1),
    'stroke-linejoin': 'round',
  });
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Straight between the stops, level outside them. */
function atZoom(stops: readonly (readonly [number, number])[], zoom: number): number {
  const after = stops.findIndex(([stop]) => stop > zoom);
  const [toZoom, to] = stops.at(after) ?? [0, 0];
  if (after <= 0) return to;
  const [fromZoom, from] = stops[after - 1] ?? [0, 0];
  return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}
