import { classOf } from '../../../sheet/class-colours.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import type { PaperContext } from '../paper-context.ts';
import { pageAreas } from '../shapes/page-areas.ts';
import { todaysCommunes } from './ground.ts';

/** Communes filled by the class of their ratio to the province's mean; those of too few incidents are not told. */
export function ratioItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette } = context;
  const { commune } = dataset.tables;
  const classAt = ratioClasses(context);
  if (!commune || !classAt) return [];
  const colours = palette.diverging(context.request.breaks?.areaRatio ?? []);
  return pageAreas(commune.geometry, context, todaysCommunes(commune)).map(({ row, rings }) => {
    const color = colours[classAt(row)] ?? palette.noData;
    return {
      type: 'shape',
      lines: rings,
      closed: true,
      fill: { color },
      // Of its own colour: no light shows between neighbours.
      stroke: { color, widthMm: 0.08 },
    };
  });
}

/** Class of each row of the commune table, 0 is the lowest, −1 for none; null: nothing is drawn by ratio. */
export function ratioClasses({ request, result }: PaperContext): ((row: number) => number) | null {
  const breaks = request.breaks?.areaRatio ?? [];
  if (!request.layers.ratio || !result || breaks.length === 0) return null;
  const { areas } = result;
  const classes = new Map<number, number>();
  for (let area = 0; area < areas.length; area += 1) {
    const count = areas.count[area] ?? 0;
    const told = count === 0 || count >= request.leastCount;
    if (told) classes.set(areas.row[area] ?? -1, classOf(areas.rate[area] ?? 0, breaks));
  }
  return (row) => classes.get(row) ?? -1;
}
