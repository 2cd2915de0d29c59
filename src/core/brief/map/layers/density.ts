import { f64, u32 } from '../../../geo/typed.ts';
import { classOf } from '../../../sheet/class-colours.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import type { Obstacle } from '../labels/label.ts';
import { lineObstacles } from '../labels/line-obstacles.ts';
import { boundsOfBox } from '../make-paper-view.ts';
import type { PaperContext } from '../paper-context.ts';
import { groundLines } from '../shapes/ground-lines.ts';
import { printedLine } from '../shapes/page-lines.ts';
import { snapPoints } from '../shapes/snap-points.ts';
import { stroked } from './ground.ts';

/** Width of the highest class; the others take a share of it: the rare hot stretches are seen first. */
const WIDEST_MM = 1.15;
const CLASS_WIDTHS = [0.3, 0.46, 0.64, 0.82, 1];

/** Sections by class of density over a light casing, hotter ones on top. */
export function densityItems(
  classes: DensityLines,
  { palette, pen }: PaperContext,
): readonly DrawItem[] {
  const widths = densityWidths(classes.length);
  const colours = palette.sequential(classes.length);
  const casings = classes.flatMap((lines, place) =>
    lines.length > 0 ? [stroked(lines, palette.focus, (widths[place] ?? 0) * pen + 0.35)] : [],
  );
  const drawn = classes.flatMap((lines, place) =>
    lines.length > 0
      ? [stroked(lines, colours[place] ?? palette.ink, (widths[place] ?? 0) * pen)]
      : [],
  );
  return [...casings, ...drawn];
}

export function densityWidths(classes: number): readonly number[] {
  return Array.from(
    { length: classes },
    (_, place) => WIDEST_MM * (CLASS_WIDTHS[CLASS_WIDTHS.length - classes + place] ?? 1),
  );
}

/** Lines by class, the lowest first. */
export type DensityLines = readonly (readonly Float64Array[])[];

/** Lines of each class; sections that follow one another in a class are one line. */
export function densityLines({ result, request, view, window }: PaperContext): DensityLines {
  const breaks = request.breaks?.density ?? [];
  if (!result || breaks.length === 0) return [];
  const { length, start, lonLat, density } = result.sections;
  const classes: Float64Array[][] = Array.from({ length: breaks.length + 1 }, () => []);
  const ground = groundLines({ coordinates: lonLat, start }, view.plane);
  const bounds = boundsOfBox(view, window);
  for (let section = 0; section < length;) {
    if (!ground.touches(section, bounds)) {
      section += 1;
      continue;
    }
    const place = classOf(f64(density, section), breaks);
    const from = u32(start, section);
    let last = section;
    while (
      last + 1 < length &&
      classOf(f64(density, last + 1), breaks) === place &&
      meets(lonLat, u32(start, last + 1)) &&
      ground.touches(last + 1, bounds)
    ) {
      last += 1;
    }
    const metres = ground.metres(section, last + 1);
    const line = view.layOut(metres.subarray(2 * from, 2 * u32(start, last + 1)));
    for (const part of printedLine(snapPoints(line), window)) classes[place]?.push(part);
    section = last + 1;
  }
  return classes;
}

/** True where the point before is the same: sections of one edge share their ends exactly. */
function meets(lonLat: Float64Array, point: number): boolean {
  return (
    f64(lonLat, 2 * point) === f64(lonLat, 2 * point - 2) &&
    f64(lonLat, 2 * point + 1) === f64(lonLat, 2 * point - 1)
  );
}

/** Names keep off the higher classes. */
export function densityObstacles(classes: DensityLines): readonly Obstacle[] {
  const widths = densityWidths(classes.length);
  return classes.flatMap((lines, place) =>
    place < classes.length / 2 ? [] : lineObstacles(lines, (widths[place] ?? 0) + 0.3, 0.5 + place),
  );
}
