import { ROAD_CLASSES } from '../../../model/road-classes.ts';
import type { RoadClass } from '../../../model/road-classes.ts';
import type { DrawItem, Rgb, Stroke } from '../../../sheet/drawing.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import { lineSwatch } from '../legend/swatches.ts';
import type { PaperContext } from '../paper-context.ts';
import type { PaperPalette } from '../paper-palette.ts';
import { pageLines } from '../shapes/page-lines.ts';
import { allLines } from './ground.ts';

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
  const { dataset } = context;
  const { road } = dataset.tables;
  if (!road) return [];
  const classOf = choiceReader(road, 'road_class');
  const drawn = drawnRoadClasses(context)
    .toReversed()
    .map((name) => {
      const own = (row: number): boolean => (classOf(row) || 'commune') === name;
      return { name, lines: allLines(pageLines(road.geometry, context, own)) };
    })
    .filter(({ lines }) => lines.length > 0);
  const strokes = drawn.map(({ name, lines }) => ({ lines, strokes: roadStrokes(name, context) }));
  const casings = strokes.filter(({ strokes: all }) => all.length > 1);
  return [
    ...casings.map(({ lines, strokes: [casing] }) => lineItem(lines, casing)),
    ...strokes.map(({ lines, strokes: all }) => lineItem(lines, all.at(-1))),
  ];
}

/** Classes drawn at the map's scale, the widest first. */
export function drawnRoadClasses({ dataset, view }: PaperContext): readonly RoadClass[] {
  if (!dataset.tables.road) return [];
  return ROAD_CLASSES.filter((name) => view.scale <= LOOKS[name].mostScale);
}

export function roadSwatch(name: RoadClass, context: PaperContext): readonly DrawItem[] {
  return lineSwatch(...roadStrokes(name, context));
}

/** Casing and road; one line where a casing would not be seen. */
function roadStrokes(name: RoadClass, { palette, pen, view }: PaperContext): readonly Stroke[] {
  const { mm, casingMm } = LOOKS[name];
  if (name === 'track') {
    return [{ color: palette.minorRoad, widthMm: mm * pen, dashMm: [1, 0.5] }];
  }
  const cased = name === 'motorway' || name === 'national' || view.scale <= MOST_SCALE_OF_CASINGS;
  if (!cased) return [{ color: palette.minorRoad, widthMm: 0.75 * mm * pen }];
  return [
    { color: palette.roadCasing, widthMm: (mm + casingMm) * pen },
    { color: roadColour(name, palette), widthMm: mm * pen },
  ];
}

function roadColour(name: RoadClass, palette: PaperPalette): Rgb {
  if (name === 'motorway') return palette.motorway;
  return name === 'national' ? palette.national : palette.provincial;
}

function lineItem(lines: readonly Float64Array[], stroke: Stroke | undefined): DrawItem {
  return { type: 'shape', lines, closed: false, ...(stroke ? { stroke } : {}) };
}
