import Supercluster from 'supercluster';
import type { Dataset } from '../../core/model/dataset.ts';
import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import { incidentTimes } from '../../core/study/incident-times.ts';
import { choiceReader, textReader } from '../../core/targets/read-column.ts';
import { shareInside } from '../../core/time/incident-window.ts';
import { periodOf } from '../../core/time/period.ts';
import { dayNumber } from '../../core/time/vietnam-time.ts';
import { passesFilter } from '../records/incident-filters.ts';
import { incidentPlaces } from '../records/incident-places.ts';
import type { Answered } from '../answered.ts';
import type { IncidentFilter } from '../protocol/tile-jobs.ts';
import { EXTENT, createLayerWriter } from './mvt-writer.ts';
import type { TileTags } from './mvt-writer.ts';

/** Up to this zoom incidents near each other are one mark with a number. */
export const CLUSTER_MAX_ZOOM = 11;
const CLUSTER_RADIUS_PIXELS = 36;

/** Incidents under one filter, clustered when far and one by one when near. */
export type IncidentSource = {
  readonly tile: (z: number, x: number, y: number) => Uint8Array;
  readonly count: number;
};

export function incidentSource(
  dataset: Dataset,
  answered: Answered | null,
  filter: IncidentFilter,
): IncidentSource {
  const rows = shownRows(dataset, answered, filter);
  const place = incidentPlaces(dataset, answered);
  const index = new Supercluster<{ row: number }, object>({
    radius: CLUSTER_RADIUS_PIXELS * (EXTENT / 512),
    extent: EXTENT,
    maxZoom: CLUSTER_MAX_ZOOM,
  });
  index.load(
    rows.flatMap((row) => {
      const at = place(row);
      if (!at) return [];
      const geometry = { type: 'Point' as const, coordinates: [...at] };
      return [{ type: 'Feature' as const, geometry, properties: { row } }];
    }),
  );
  const tags = incidentTags(dataset);
  return { count: rows.length, tile: (z, x, y) => incidentTile(index, tags, z, x, y) };
}

function incidentTile(
  index: Supercluster<{ row: number }, object>,
  tags: (row: number) => TileTags,
  z: number,
  x: number,
  y: number,
): Uint8Array {
  const writer = createLayerWriter('incident');
  for (const { geometry, tags: found } of index.getTile(z, x, y)?.features ?? []) {
    const [point] = geometry;
    if (!Array.isArray(point) || !found) continue;
    const properties = 'cluster' in found ? { point_count: found.point_count } : tags(found.row);
    writer.addFeature('point', [point], properties);
  }
  return writer.finish();
}

function incidentTags({ tables }: Dataset): (row: number) => TileTags {
  const table = tables.incident;
  if (!table) return () => ({});
  const kind = choiceReader(table, 'kind');
  const severity = choiceReader(table, 'severity');
  const id = textReader(table, 'id');
  const { fromMs } = incidentTimes(table);
  return (row) => ({
    row,
    kind: kind(row),
    day: dayNumber(fromMs[row] ?? 0),
    severity: severity(row),
    id: id(row),
  });
}

/** As the analysis selects them: a window that reaches into the period counts. */
function shownRows(dataset: Dataset, answered: Answered | null, filter: IncidentFilter): number[] {
  const table = dataset.tables.incident;
  const period = periodOf(filter.from, filter.to);
  const kinds = table?.columns['kind'];
  if (!table || !period || kinds?.type !== 'choice') return [];
  const chosen = new Set(filter.kinds);
  const isChosen = INCIDENT_KIND_IDS.map((kind) => chosen.has(kind));
  const passes = passesFilter(dataset, answered, filter);
  const { fromMs, toMs } = answered?.base.value.times ?? incidentTimes(table);
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if (!isChosen[(kinds.codes[row] ?? 0) - 1]) continue;
    const from = fromMs[row] ?? Number.NaN;
    const share = shareInside(from, toMs[row] ?? from, period.startMs, period.endMs);
    if (share > 0 && passes(row)) rows.push(row);
  }
  return rows;
}
