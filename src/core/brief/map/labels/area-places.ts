import { f64 } from '../../../geo/typed.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { crossingsAt, isBetween } from './inside.ts';
import type { LabelPlace } from './label.ts';
import { centredText } from './text-places.ts';
import { simplifyLine } from '../shapes/simplify-line.ts';
import type { TextStyle } from './text-style.ts';

const STEPS = 9;
const LEAST_STEP_MM = 1.2;
/** Names are larger than the bends of a border. */
const ROUGH_MM = 0.4;
/** Share of the text that must lie inside. */
const LEAST_INSIDE = 0.72;

/** Places of a name inside an area: wherever most of it lies inside; `extra` is added to the cost of each. */
export function placesInside(
  text: string,
  outline: readonly Float64Array[],
  style: TextStyle,
  measure: TextMeasure,
  extra = 0,
): readonly LabelPlace[] {
  const rings = outline.map((ring) => simplifyLine(ring, ROUGH_MM));
  const [left, top, right, bottom] = extentOf(rings);
  const [width, height] = [right - left, bottom - top];
  if (width < 3 || height < 2) return [];
  const [middleX, middleY] = middleOf(rings[0] ?? new Float64Array());
  const stepX = Math.max(LEAST_STEP_MM, width / STEPS);
  const stepY = Math.max(LEAST_STEP_MM, height / STEPS);
  const size = Math.max(width, height);
  const forms = linesOf(text).map((lines, more) => {
    const placeAt = centredText(lines, style, measure);
    return { placeAt, more, box: placeAt(0, 0, 0).box };
  });
  const places: LabelPlace[] = [];
  for (let y = top + stepY / 2; y < bottom; y += stepY) {
    const level = crossingsAt(y, rings);
    const levels = forms.map(({ box }) =>
      DOWN.map((dy) => crossingsAt(y + box.y + dy * box.halfHeight, rings)),
    );
    for (let x = left + stepX / 2; x < right; x += stepX) {
      if (!isBetween(x, level)) continue;
      const away = 6 * (Math.hypot(x - middleX, y - middleY) / size);
      for (const [form, { placeAt, more, box }] of forms.entries()) {
        const inside = shareInside(x + box.x, box.halfWidth, levels[form] ?? []);
        if (inside < LEAST_INSIDE) continue;
        const cost = extra + more * 0.8 + away + 8 * (1 - inside);
        places.push(placeAt(x, y, cost));
      }
    }
  }
  return places;
}

/** In one line, and in two of like length where it has more than one word. */
function linesOf(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  if (words.length < 2) return [[text]];
  let best: readonly string[] = [text];
  let least = Infinity;
  for (let cut = 1; cut < words.length; cut += 1) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const longest = Math.max(...lines.map((line) => line.length));
    if (longest < least) [best, least] = [lines, longest];
  }
  return [[text], best];
}

function extentOf(rings: readonly Float64Array[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      left = Math.min(left, f64(ring, i));
      right = Math.max(right, f64(ring, i));
      top = Math.min(top, f64(ring, i + 1));
      bottom = Math.max(bottom, f64(ring, i + 1));
    }
  }
  return [left, top, right, bottom];
}

/** Centroid of a ring; of its points where it has no area. */
function middleOf(ring: Float64Array): readonly [number, number] {
  const [x0, y0] = [f64(ring, 0), f64(ring, 1)];
  let [twice, x, y] = [0, 0, 0];
  for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
    const [ax, ay] = [f64(ring, before) - x0, f64(ring, before + 1) - y0];
    const [bx, by] = [f64(ring, i) - x0, f64(ring, i + 1) - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return Math.abs(twice) < 1e-9 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

const ACROSS = [-0.95, -0.5, 0, 0.5, 0.95];
const DOWN = [-0.9, 0, 0.9];

/** `levels`: what rings cross at each of DOWN. */
function shareInside(x: number, halfWidth: number, levels: readonly (readonly number[])[]): number {
  let inside = 0;
  for (const crossings of levels) {
    for (const dx of ACROSS) if (isBetween(x + dx * halfWidth, crossings)) inside += 1;
  }
  return inside / (ACROSS.length * DOWN.length);
}
