import { INCIDENT_KINDS } from '../../../model/incident-kinds.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import { TIERS, TIER_WIDTHS_MM, cableLine } from '../layers/cables.ts';
import { incidentStyle } from '../layers/incidents.ts';
import { numberedStyle } from '../layers/numbered.ts';
import type { PaperPoint } from '../layers/points.ts';
import { badge } from '../marks/badge.ts';
import type { PaperContext } from '../paper-context.ts';
import { PAPER_POINT_KINDS } from '../paper-map-request.ts';
import type { LegendRowCode } from '../paper-map-words.ts';
import { SWATCH_MM } from '../paper-map.ts';
import type { LegendEntry, LegendId, LegendRow } from '../paper-map.ts';
import { basisOf } from './class-entries.ts';
import { badgeSwatch, symbolSwatch } from './swatches.ts';

const MIDDLE = { x: SWATCH_MM.width / 2, y: SWATCH_MM.height / 2 };

/** The kinds of points that are on the map, not all there are. */
export function pointsEntry(
  points: readonly PaperPoint[],
  { palette, request }: PaperContext,
): LegendEntry | null {
  const kinds = PAPER_POINT_KINDS.filter((kind) => points.some((point) => point.kind === kind));
  if (kinds.length === 0) return null;
  const rows = kinds.map((kind) =>
    row(kind, symbolSwatch(kind, 1.35, palette.points[kind], palette.paper)),
  );
  return plain('points', rows, request.level === 'grid');
}

export function cablesEntry(context: PaperContext): LegendEntry {
  const { pen } = context;
  const line = Float64Array.of(0.3, MIDDLE.y, SWATCH_MM.width - 0.3, MIDDLE.y);
  const tiers = TIERS.toReversed().map((tier) =>
    row(`cable_${tier}`, [cableLine([line], 'aerial', TIER_WIDTHS_MM[tier] * pen, context)]),
  );
  const placements = (['aerial', 'buried', 'duct'] as const).map((placement) =>
    row(`cable_${placement}`, [cableLine([line], placement, TIER_WIDTHS_MM.metro * pen, context)]),
  );
  return plain('cables', [...tiers, ...placements], false);
}

/** The shapes of the runs that are on the map, and what a number in a disc means. */
export function incidentsEntry(context: PaperContext): LegendEntry | null {
  const { dataset, incidents, result, palette, request } = context;
  const { incident } = dataset.tables;
  if (!incident || !incidents || !result) return null;
  const kindOf = choiceReader(incident, 'kind');
  const kinds = new Set(Array.from(incidents, (one) => kindOf(one)));
  const runs = [...new Set(INCIDENT_KINDS.filter(({ id }) => kinds.has(id)).map(({ run }) => run))];
  const rows = runs.map((run) => row(run, symbolSwatch(run, 0.95, palette.ink, palette.paper)));
  const several = badge('7', MIDDLE.x, MIDDLE.y, incidentStyle(7, palette));
  return {
    ...plain('incidents', [...rows, row('incident_cell', several)], request.level === 'grid'),
    basis: basisOf(result, incidents.length),
  };
}

export function numberedEntry(context: PaperContext): LegendEntry {
  return plain('numbered', [row('numbered', badgeSwatch('1', numberedStyle(context)))], false);
}

export function row(
  code: LegendRowCode,
  swatch: readonly DrawItem[],
  values: LegendRow['values'] = {},
): LegendRow {
  return { number: null, code, values, swatch };
}

export function plain(id: LegendId, rows: readonly LegendRow[], byCell: boolean): LegendEntry {
  return { id, byCell, breaks: [], rows, basis: null };
}
