import { f64, u32 } from '../../../geo/typed.ts';
import { classOf } from '../../../sheet/class-colours.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import { cellAt, cellOnPage } from '../marks/cell.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperContext } from '../paper-context.ts';

/** Steps along a section in which its length is shared out to squares. */
const STEP_MM = 0.2;
const SPAN = 2 ** 20;

type Share = { lengthMm: number; mass: number };

/**
 * Squares of 1 km by their mean density: incidents per km and year over all cable inside, in the classes of
 * the sections. Nothing finer than the square remains. O(sections + length on the page).
 */
export function densityCellItems(context: PaperContext): readonly DrawItem[] {
  const { palette, request } = context;
  const breaks = request.breaks?.density ?? [];
  const colours = palette.sequential(breaks.length + 1);
  const classes: Float64Array[][] = colours.map(() => []);
  for (const [key, { lengthMm, mass }] of [...sharesByCell(context)].toSorted(
    ([a], [b]) => a - b,
  )) {
    const cell = { column: Math.floor(key / SPAN), line: key % SPAN };
    const { x, y, sideMm } = cellOnPage(context, cell);
    const [west, east] = [hundredth(x), hundredth(x + sideMm)];
    const [south, north] = [hundredth(y), hundredth(y - sideMm)];
    const square = Float64Array.of(west, south, east, south, east, north, west, north);
    classes[classOf(mass / lengthMm, breaks)]?.push(square);
  }
  return classes.flatMap((lines, place): readonly DrawItem[] => {
    const color = colours[place] ?? palette.ink;
    if (lines.length === 0) return [];
    const stroke = { color: palette.paper, widthMm: 0.05 };
    return [{ type: 'shape', lines, closed: true, fill: { color }, stroke }];
  });
}

function sharesByCell(context: PaperContext): ReadonlyMap<number, Share> {
  const { result, view, window } = context;
  const shares = new Map<number, Share>();
  if (!result) return shares;
  const { length, start, lonLat, density } = result.sections;
  const page = view.toPage(lonLat);
  const add = (x: number, y: number, lengthMm: number, perKm: number): void => {
    if (x < window.x || x > window.x + window.widthMm) return;
    if (y < window.y || y > window.y + window.heightMm) return;
    const { column, line } = cellAt(context, x, y);
    const key = column * SPAN + line;
    const share = shares.get(key) ?? { lengthMm: 0, mass: 0 };
    share.lengthMm += lengthMm;
    share.mass += lengthMm * perKm;
    shares.set(key, share);
  };
  for (let section = 0; section < length; section += 1) {
    const perKm = f64(density, section);
    for (let i = u32(start, section); i + 1 < u32(start, section + 1); i += 1) {
      const [ax, ay] = [f64(page, 2 * i), f64(page, 2 * i + 1)];
      const [dx, dy] = [f64(page, 2 * i + 2) - ax, f64(page, 2 * i + 3) - ay];
      const lengthMm = Math.hypot(dx, dy);
      const steps = Math.max(1, Math.ceil(lengthMm / STEP_MM));
      for (let step = 0; step < steps; step += 1) {
        const at = (step + 0.5) / steps;
        add(ax + at * dx, ay + at * dy, lengthMm / steps, perKm);
      }
    }
  }
  return shares;
}
