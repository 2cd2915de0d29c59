import type { Issue } from '../../core/basics/issue.ts';
import type { Bounds } from '../../core/geo/geometry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import { KINDS, kindOf } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { areaFinder } from '../../core/targets/area-finder.ts';
import type { DatasetSummary } from '../protocol/input-jobs.ts';

/** What the page is told of the dataset; never its records. */
export function summaryOf(dataset: Dataset, moreIssues: readonly Issue[] = []): DatasetSummary {
  const { name, province, illustrative, since, cutOff, bounds, vn2000Meridian, hash } = dataset;
  const about = { name, province, illustrative, since, cutOff, bounds, vn2000Meridian, hash };
  return {
    ...about,
    sources: dataset.sources,
    issues: [...dataset.issues, ...moreIssues],
    rows: rowCounts(dataset),
    owners: ownersOf(dataset),
    communes: communesOf(dataset),
    incidentKinds: incidentCounts(dataset),
    dataBounds: dataBounds(dataset),
  };
}

function rowCounts(dataset: Dataset): DatasetSummary['rows'] {
  const rows: Partial<Record<KindId, number>> = {};
  for (const { id } of KINDS) {
    const table = dataset.tables[id];
    if (table) rows[id] = table.rows;
  }
  return rows;
}

function ownersOf({ tables }: Dataset): readonly string[] {
  const owners = new Set<string>();
  for (const { id, role } of KINDS) {
    const column = role === 'asset' ? tables[id]?.columns['owner'] : undefined;
    if (column?.type !== 'text') continue;
    for (const code of new Set(column.codes)) owners.add(column.dictionary[code] ?? '');
  }
  owners.delete('');
  return [...owners].toSorted();
}

function communesOf({ tables }: Dataset): DatasetSummary['communes'] {
  const { code, name } = areaFinder(tables.commune);
  const communes = code.map((one, area) => ({ code: one, name: name[area] ?? one }));
  return communes.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function incidentCounts({ tables }: Dataset): DatasetSummary['incidentKinds'] {
  const column = tables.incident?.columns['kind'];
  const counts: Partial<Record<IncidentKindId, number>> = {};
  if (column?.type !== 'choice') return counts;
  const byCode = new Uint32Array(256);
  for (const code of column.codes) byCode[code] = (byCode[code] ?? 0) + 1;
  INCIDENT_KIND_IDS.forEach((kind, index) => {
    const count = byCode[index + 1] ?? 0;
    if (count > 0) counts[kind] = count;
  });
  return counts;
}

/** Around everything but the base map; null when there is nothing. */
function dataBounds({ tables }: Dataset): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { id } of KINDS) {
    const table = tables[id];
    if (!table || kindOf(id).role === 'base') continue;
    const { coordinates } = table.geometry;
    for (let i = 0; i < coordinates.length; i += 2) {
      const lon = coordinates[i] ?? Number.NaN;
      const lat = coordinates[i + 1] ?? Number.NaN;
      if (Number.isNaN(lon) || Number.isNaN(lat)) continue;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}
