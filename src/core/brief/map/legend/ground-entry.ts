import type { DrawItem } from '../../../sheet/drawing.ts';
import { PROVINCE_DASH_MM, COMMUNE_DASH_MM } from '../layers/ground.ts';
import { drawnRoadClasses, roadSwatch } from '../layers/roads.ts';
import type { PaperContext } from '../paper-context.ts';
import type { LegendRowCode } from '../paper-map-words.ts';
import type { LegendEntry } from '../paper-map.ts';
import { plain, row } from './mark-entries.ts';
import { areaSwatch, lineSwatch, symbolSwatch } from './swatches.ts';

/** What of the base is on this map at this scale. */
export function groundEntry(context: PaperContext): LegendEntry {
  const { dataset, palette, pen } = context;
  const { province, commune, river, water, town } = dataset.tables;
  const rows: [LegendRowCode, readonly DrawItem[]][] = [];
  if (town) {
    rows.push(['capital', symbolSwatch('capital', 1.7, palette.town, palette.paper)]);
    rows.push(['town', symbolSwatch('town', 1.5, palette.town, palette.paper)]);
  }
  if (province) {
    const stroke = { color: palette.focusLine, widthMm: 0.4 * pen, dashMm: PROVINCE_DASH_MM };
    rows.push([
      'province_border',
      lineSwatch({ color: palette.focusBand, widthMm: 1.6 * pen }, stroke),
    ]);
  }
  if (commune) {
    const stroke = { color: palette.communeLine, widthMm: 0.2, dashMm: COMMUNE_DASH_MM };
    rows.push(['commune_border', lineSwatch(stroke)]);
  }
  for (const name of drawnRoadClasses(context)) rows.push([name, roadSwatch(name, context)]);
  if (river) {
    rows.push(['river', lineSwatch({ color: palette.waterLine, widthMm: 0.4 * pen })]);
  }
  if (water) {
    rows.push(['water', areaSwatch(palette.water, { color: palette.waterLine, widthMm: 0.12 })]);
  }
  return plain(
    'ground',
    rows.map(([code, swatch]) => row(code, swatch)),
    false,
  );
}
