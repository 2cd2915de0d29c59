import { f64 } from '../../geo/typed.ts';
import { LINES, PARTS } from './crossings.ts';
import type { Crossings } from './crossings.ts';

/** Adds a closed ring (x, y … in pixels). O(edges + lines crossed). */
export function addRing(crossings: Crossings, ring: Float64Array): void {
  const last = ring.length - 2;
  for (let i = 0, before = last; i <= last; before = i, i += 2) {
    const x0 = f64(ring, before);
    const y0 = f64(ring, before + 1);
    const x1 = f64(ring, i);
    const y1 = f64(ring, i + 1);
    if (y0 < y1) addEdge(crossings, x0, y0, x1, y1, true);
    else if (y1 < y0) addEdge(crossings, x1, y1, x0, y0, false);
  }
}

/** An edge from its upper to its lower end. */
function addEdge(
  crossings: Crossings,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  isDown: boolean,
): void {
  const first = Math.max(crossings.firstLine, lineBelow(y0));
  const end = Math.min(crossings.endLine, lineBelow(y1));
  if (first >= end) return;
  const slope = (x1 - x0) / (y1 - y0);
  for (let line = first; line < end; line += 1) {
    crossings.add(line, placeOf(x0 + (levelOf(line) - y0) * slope), isDown);
  }
}

/** Adds a disc. */
export function addDisc(crossings: Crossings, x: number, y: number, radiusPx: number): void {
  const first = Math.max(crossings.firstLine, lineBelow(y - radiusPx));
  const end = Math.min(crossings.endLine, lineBelow(y + radiusPx));
  for (let line = first; line < end; line += 1) {
    const half = halfChord(levelOf(line) - y, radiusPx);
    crossings.add(line, placeOf(x - half), true);
    crossings.add(line, placeOf(x + half), false);
  }
}

/** Adds a ring of a width about a circle: the hole turns the other way. */
export function addAnnulus(
  crossings: Crossings,
  x: number,
  y: number,
  radiusPx: number,
  widthPx: number,
): void {
  addDisc(crossings, x, y, radiusPx + widthPx / 2);
  const inner = radiusPx - widthPx / 2;
  if (inner <= 0) return;
  const first = Math.max(crossings.firstLine, lineBelow(y - inner));
  const end = Math.min(crossings.endLine, lineBelow(y + inner));
  for (let line = first; line < end; line += 1) {
    const half = halfChord(levelOf(line) - y, inner);
    crossings.add(line, placeOf(x - half), false);
    crossings.add(line, placeOf(x + half), true);
  }
}

/** The first line at or below a level in pixels. */
export function lineBelow(y: number): number {
  return Math.ceil(y * LINES - 0.5);
}

/** The level of a line in pixels: halfway between its neighbours. */
export function levelOf(line: number): number {
  return (line + 0.5) / LINES;
}

/** In whole parts of a pixel. */
export function placeOf(x: number): number {
  return Math.round(x * PARTS);
}

/** Half of what a circle cuts from a line that passes its middle at a distance. */
export function halfChord(away: number, radius: number): number {
  return Math.sqrt(Math.max(0, radius * radius - away * away));
}
