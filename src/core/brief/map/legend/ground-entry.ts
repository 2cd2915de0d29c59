import type { DrawItem } from '../../../sheet/drawing.ts';
import { f64, u32 } from '../../../geo/typed.ts';
import type { Table } from '../../../model/table.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import { PROVINCE_DASH_MM, communeStroke, focusReader } from '../layers/ground.ts';
import { drawnRoadClasses, roadSwatch } from '../layers/roads.ts';
import type { RoadClass } from '../../../model/road-classes.ts';
import type { PaperContext } from '../paper-context.ts';
import type { LegendRowCode } from '../paper-map-words.ts';
import type { LegendEntry } from '../paper-map.ts';
import { pageAreas } from '../shapes/page-areas.ts';
import { pageFeatures } from '../shapes/page-features.ts';
import { borderLines, pageLines } from '../shapes/page-lines.ts';
import { plain, row } from './mark-entries.ts';
import { areaSwatch, lineSwatch, symbolSwatch } from './swatches.ts';

/** What of the base is on this map: nothing that cannot be found on it. */
export function groundEntry(context: PaperContext): LegendEntry {
  const { palette, pen, dataset } = context;
  const { town, commune, river, water } = dataset.tables;
  const rows: [LegendRowCode, readonly DrawItem[]][] = [];
  const townClasses = new Set(town ? classesSeen(town, 'town_class', context) : []);
  if (townClasses.has('capital')) {
    rows.push(['capital', symbolSwatch('capital', 1.7, palette.town, palette.paper)]);
  }
  if (townClasses.has('city') || townClasses.has('town') || townClasses.has('village')) {
    rows.push(['town', symbolSwatch('town', 1.5, palette.town, palette.paper)]);
  }
  if (hasBorder(context)) {
    const stroke = { color: palette.focusLine, widthMm: 0.4 * pen, dashMm: PROVINCE_DASH_MM };
    const band = { color: palette.focusBand, widthMm: 1.6 * pen };
    rows.push(['province_border', lineSwatch(band, stroke)]);
  }
  if (commune && pageFeatures(commune.geometry, context).length > 1) {
    rows.push(['commune_border', lineSwatch(communeStroke(context))]);
  }
  for (const name of seenRoadClasses(context)) rows.push([name, roadSwatch(name, context)]);
  if (river && pageLines(river.geometry, context).length > 0) {
    rows.push(['river', lineSwatch({ color: palette.waterLine, widthMm: 0.4 * pen })]);
  }
  if (water && pageAreas(water.geometry, context).length > 0) {
    const stroke = { color: palette.waterLine, widthMm: 0.12 };
    rows.push(['water', areaSwatch(palette.water, stroke)]);
  }
  return plain(
    'ground',
    rows.map(([code, swatch]) => row(code, swatch)),
    false,
  );
}

function hasBorder(context: PaperContext): boolean {
  const { province } = context.dataset.tables;
  return (
    province !== undefined &&
    borderLines(province.geometry, context, focusReader(province)).length > 0
  );
}

function seenRoadClasses(context: PaperContext): readonly RoadClass[] {
  const { road } = context.dataset.tables;
  if (!road) return [];
  const classOf = choiceReader(road, 'road_class');
  const seen = new Set(
    pageLines(road.geometry, context).map(({ row: one }) => classOf(one) || 'commune'),
  );
  return drawnRoadClasses(context).filter((name) => seen.has(name));
}

/** Classes of the points that lie in the box. */
function classesSeen(table: Table, field: string, { view }: PaperContext): readonly string[] {
  const classOf = choiceReader(table, field);
  const { coordinates, partStart } = table.geometry;
  const [west, south, east, north] = view.bounds;
  const seen: string[] = [];
  for (let at = 0; at < table.rows; at += 1) {
    const i = 2 * u32(partStart, at);
    const [lon, lat] = [f64(coordinates, i), f64(coordinates, i + 1)];
    if (lon >= west && lon <= east && lat >= south && lat <= north) seen.push(classOf(at));
  }
  return seen;
}
