import type { DrawItem } from '../../../sheet/drawing.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import type { PaperContext } from '../paper-context.ts';
import { pageLines } from '../shapes/page-lines.ts';
import { allLines, stroked } from './ground.ts';

export const ROAD_CLASSES = [
  'motorway',
  'national',
  'provincial',
  'commune',
  'street',
  'track',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Width of the road and of its casing at a pen of 1, and the smallest scale it is drawn at. */
const LOOKS: Readonly<Record<RoadClass, { mm: number; casingMm: number; mostScale: number }>> = {
  motorway: { mm: 0.75, casingMm: 0.28, mostScale: 5_000_000 },
  national: { mm: 0.6, casingMm: 0.24, mostScale: 3_000_000 },
  provincial: { mm: 0.4, casingMm: 0.2, mostScale: 1_200_000 },
  commune: { mm: 0.28, casingMm: 0.16, mostScale: 300_000 },
  street: { mm: 0.24, casingMm: 0.14, mostScale: 60_000 },
  track: { mm: 0.16, casingMm: 0, mostScale: 60_000 },
};
/** Larger than this, lesser roads have two sides. */
const MOST_SCALE_OF_CASINGS = 120_000;

/** Roads by class, lesser ones first; all casings under all roads so that crossings are open. */
export function roadItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette, pen, view } = context;
  const { road } = dataset.tables;
  if (!road) return [];
  const classOf = choiceReader(road, 'road_class');
  const drawn = ROAD_CLASSES.toReversed().flatMap((name) => {
    if (view.scale > LOOKS[name].mostScale) return [];
    const own = (row: number): boolean => (classOf(row) || 'commune') === name;
    const lines = allLines(pageLines(road.geometry, context, own));
    return lines.length > 0 ? [{ name, lines, ...LOOKS[name] }] : [];
  });
  const cased = (name: RoadClass): boolean =>
    name === 'motorway' || name === 'national' || view.scale <= MOST_SCALE_OF_CASINGS;
  const casings = drawn.flatMap(({ name, lines, mm, casingMm }) =>
    cased(name) && casingMm > 0 ? [stroked(lines, palette.roadCasing, (mm + casingMm) * pen)] : [],
  );
  const roads = drawn.map(({ name, lines, mm }): DrawItem => {
    if (name === 'track') {
      const stroke = { color: palette.minorRoad, widthMm: mm * pen, dashMm: [1, 0.5] };
      return { type: 'shape', lines, closed: false, stroke };
    }
    return cased(name)
      ? stroked(lines, roadColour(name, context), mm * pen)
      : stroked(lines, palette.minorRoad, 0.75 * mm * pen);
  });
  return [...casings, ...roads];
}

export function roadColour(name: RoadClass, { palette }: PaperContext) {
  if (name === 'motorway') return palette.motorway;
  return name === 'national' ? palette.national : palette.provincial;
}
