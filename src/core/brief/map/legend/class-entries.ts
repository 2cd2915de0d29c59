import type { StudyResult } from '../../../study/study-result.ts';
import { densityWidths } from '../layers/density.ts';
import { radiusAt, topRing } from '../layers/points.ts';
import type { PaperContext } from '../paper-context.ts';
import { SWATCH_MM } from '../paper-map.ts';
import type { LegendBasis, LegendEntry, LegendRow } from '../paper-map.ts';
import { areaSwatch, lineSwatch, symbolSwatch } from './swatches.ts';

/** What the colours of the cable mean. */
export function densityEntry({ request, result, palette, pen }: PaperContext): LegendEntry | null {
  const breaks = request.breaks?.density ?? [];
  if (!result || breaks.length === 0) return null;
  const byCell = request.level === 'grid';
  const colours = palette.sequential(breaks.length + 1);
  const widths = densityWidths(colours.length);
  const rows = colours.map((color, place) =>
    classRow(
      place,
      byCell
        ? areaSwatch(color)
        : lineSwatch({ color, widthMm: Math.max(0.3, (widths[place] ?? 0) * pen) }),
    ),
  );
  const { counts, config } = result;
  return {
    id: 'density',
    byCell,
    breaks,
    rows,
    basis: {
      ...basisOf(result, counts.placedOnCable),
      networkKm: counts.networkKm,
      bandwidthM: config.density.bandwidthM,
    },
  };
}

/** What the colours of the communes mean; the last row is of those that show none. */
export function ratioEntry({ request, result, palette }: PaperContext): LegendEntry | null {
  const breaks = request.breaks?.areaRatio ?? [];
  if (!result || breaks.length === 0) return null;
  const line = { color: palette.communeLine, widthMm: 0.16 };
  const rows = palette
    .diverging(breaks)
    .map((color, place) => classRow(place, areaSwatch(color, line)));
  const counted = result.areas.count.reduce((sum, count) => sum + count, 0);
  const none: LegendRow = {
    number: null,
    code: request.leastCount > 0 ? 'few' : 'no_data',
    values: { least: request.leastCount },
    swatch: areaSwatch(palette.noData, line),
  };
  return {
    id: 'ratio',
    byCell: false,
    breaks,
    rows: [...rows, none],
    basis: basisOf(result, Math.round(counted)),
  };
}

/** What the colours of the points mean. */
export function scoreEntry({ request, result, palette, view }: PaperContext): LegendEntry | null {
  const breaks = request.breaks?.score ?? [];
  if (!result || breaks.length === 0) return null;
  const colours = palette.sequential(breaks.length + 1);
  const rows = colours.map((color, place) => {
    const radiusMm = radiusAt('bts_site', place, colours.length, view.scale);
    const top = place === colours.length - 1;
    const ring = topRing(SWATCH_MM.width / 2, SWATCH_MM.height / 2, radiusMm, color);
    return classRow(place, [
      ...(top ? [ring] : []),
      ...symbolSwatch('bts_site', radiusMm, color, palette.paper),
    ]);
  });
  return {
    id: 'score',
    byCell: request.level === 'grid',
    breaks,
    rows,
    basis: basisOf(result, result.counts.selected),
  };
}

function classRow(place: number, swatch: LegendRow['swatch']): LegendRow {
  return { number: place + 1, code: 'class', values: {}, swatch };
}

export function basisOf({ period }: StudyResult, n: number): LegendBasis {
  return { n, from: period.from, to: period.to };
}
