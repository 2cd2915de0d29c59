import type { Table } from '../../../model/table.ts';
import type { DrawItem, Paint, Rgb, Stroke } from '../../../sheet/drawing.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import type { PaperContext } from '../paper-context.ts';
import { pageAreas } from '../shapes/page-areas.ts';
import { borderLines, pageLines } from '../shapes/page-lines.ts';

/** Rivers thinner than a hair crowd small maps: streams only where they can be told apart. */
const MOST_SCALE_OF_STREAMS = 300_000;

/** Long, short, short: as borders are drawn on Vietnamese maps. */
export const PROVINCE_DASH_MM = [3, 0.8, 0.5, 0.8];
const COMMUNE_DASH_MM = [1.6, 0.6];

/** Sea, land, provinces and lakes: all that lies under the data. */
export function groundItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette, window } = context;
  const { land, province, water } = dataset.tables;
  const { x, y, widthMm, heightMm } = window;
  const sheet = Float64Array.of(x, y, x + widthMm, y, x + widthMm, y + heightMm, x, y + heightMm);
  const hasSea = (land?.rows ?? 0) > 0;
  const focus = focusReader(province);
  return [
    filled([sheet], hasSea ? palette.sea : province ? palette.abroad : palette.focus),
    ...areaItems(context, land, palette.abroad, palette.coast),
    ...areaItems(context, province, palette.neighbour, undefined, (row) => !focus(row)),
    ...areaItems(context, province, palette.focus, undefined, focus),
    ...areaItems(context, water, palette.water, palette.waterLine),
  ];
}

export function riverItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette, pen, view } = context;
  const { river, land } = dataset.tables;
  const items: DrawItem[] = [];
  if (river) {
    const classOf = choiceReader(river, 'river_class');
    const streams = pageLines(river.geometry, context, (row) => classOf(row) === 'stream');
    const rivers = pageLines(river.geometry, context, (row) => classOf(row) !== 'stream');
    if (view.scale <= MOST_SCALE_OF_STREAMS) {
      items.push(stroked(allLines(streams), palette.waterLine, 0.18 * pen));
    }
    items.push(stroked(allLines(rivers), palette.waterLine, 0.4 * pen));
  }
  if (land) {
    const coast = borderLines(land.geometry, context);
    items.push(stroked(coast, palette.coast, 0.2 * pen));
  }
  return items;
}

/** Borders of communes, of provinces, and the province in hand with a band along it. */
export function borderItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette, pen } = context;
  const { province, commune } = dataset.tables;
  const focus = focusReader(province);
  const items: DrawItem[] = [];
  if (commune) {
    const lines = borderLines(commune.geometry, context, todaysCommunes(commune));
    items.push({ type: 'shape', lines, closed: false, stroke: communeStroke(context) });
  }
  if (province) {
    const others = borderLines(province.geometry, context, (row) => !focus(row));
    const own = borderLines(province.geometry, context, focus);
    items.push(
      {
        type: 'shape',
        lines: others,
        closed: false,
        stroke: border(palette.provinceLine, 0.25 * pen),
      },
      stroked(own, palette.focusBand, 1.6 * pen),
      { type: 'shape', lines: own, closed: false, stroke: border(palette.focusLine, 0.4 * pen) },
    );
  }
  return items;
}

function border(color: Rgb, widthMm: number): Stroke {
  return { color, widthMm, dashMm: PROVINCE_DASH_MM };
}

/** Darker over areas filled by class. */
export function communeStroke({ request, palette, pen }: PaperContext): Stroke {
  const color = request.layers.ratio ? palette.focusLine : palette.communeLine;
  return { color, widthMm: 0.16 * pen, dashMm: COMMUNE_DASH_MM };
}

/** Without an epoch, or of today. */
export function todaysCommunes(commune: Table): (row: number) => boolean {
  const epoch = choiceReader(commune, 'epoch');
  let today = false;
  for (let row = 0; row < commune.rows && !today; row += 1) today = epoch(row) === 'from_2025_07';
  return (row) => !today || epoch(row) !== 'before_2025_07';
}

export function focusReader(province: Table | undefined): (row: number) => boolean {
  if (!province) return () => false;
  const focus = choiceReader(province, 'focus');
  return (row) => focus(row) === 'yes';
}

function areaItems(
  context: PaperContext,
  table: Table | undefined,
  color: Rgb,
  line?: Rgb,
  wanted?: (row: number) => boolean,
): readonly DrawItem[] {
  if (!table) return [];
  return pageAreas(table.geometry, context, wanted).map(({ rings }) =>
    filled(rings, color, { color: line ?? color, widthMm: line ? 0.12 : 0.06 }),
  );
}

function filled(lines: readonly Float64Array[], color: Rgb, stroke?: Stroke): DrawItem {
  const fill: Paint = { color };
  return { type: 'shape', lines, closed: true, fill, ...(stroke ? { stroke } : {}) };
}

export function stroked(
  lines: readonly Float64Array[],
  color: Rgb,
  widthMm: number,
): DrawItem & { type: 'shape' } {
  return { type: 'shape', lines, closed: false, stroke: { color, widthMm } };
}

export function allLines(
  features: readonly { readonly lines: readonly Float64Array[] }[],
): readonly Float64Array[] {
  return features.flatMap(({ lines }) => lines);
}
