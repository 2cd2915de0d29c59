import type { Dataset } from '../../core/model/dataset.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { Table } from '../../core/model/table.ts';
import { incidentTimes } from '../../core/study/incident-times.ts';
import type { StudyConfig } from '../../core/study/study-config.ts';
import { areaFinder } from '../../core/targets/area-finder.ts';
import { choiceReader, textReader } from '../../core/targets/read-column.ts';
import { shareInside } from '../../core/time/incident-window.ts';
import { periodOf } from '../../core/time/period.ts';
import type { Answered } from '../answered.ts';
import { passesFilter } from './incident-filters.ts';

/**
 * Rows of a kind that a study looks at: incidents of its kinds and period under its filters; of what else
 * has an owner, that of its owners; what lies in its communes, by any vertex. No filter lets all pass.
 */
export function rowsInStudy(
  dataset: Dataset,
  answered: Answered | null,
  kind: KindId,
  config: StudyConfig,
): Uint32Array {
  const table = dataset.tables[kind];
  if (!table) return new Uint32Array(0);
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  if (kind === 'incident') return rows.filter(incidentTest(dataset, answered, table, config));
  const owned = ownerTest(table, config.owners);
  const within = placeTest(dataset, table, config.communes);
  return rows.filter((row) => owned(row) && within(row));
}

type Test = (row: number) => boolean;
const ALWAYS: Test = () => true;

function incidentTest(
  dataset: Dataset,
  answered: Answered | null,
  table: Table,
  config: StudyConfig,
): Test {
  const kinds = new Set<string>(config.incidentKinds);
  const kind = choiceReader(table, 'kind');
  const { fromMs, toMs } = incidentTimes(table);
  const period = periodOf(config.from, config.to);
  const passes = passesFilter(dataset, answered, config);
  return (row) => {
    const [from = Number.NaN, to = Number.NaN] = [fromMs[row], toMs[row]];
    if (!period || Number.isNaN(from) || !kinds.has(kind(row))) return false;
    return shareInside(from, to, period.startMs, period.endMs) > 0 && passes(row);
  };
}

function ownerTest(table: Table, owners: readonly string[]): Test {
  if (owners.length === 0 || !table.columns['owner']) return ALWAYS;
  const chosen = new Set(owners);
  const read = textReader(table, 'owner');
  return (row) => chosen.has(read(row));
}

function placeTest(dataset: Dataset, table: Table, communes: readonly string[]): Test {
  if (communes.length === 0) return ALWAYS;
  const chosen = new Set(communes);
  if (table.kind === 'commune') {
    const id = textReader(table, 'id');
    return (row) => chosen.has(id(row));
  }
  const areas = areaFinder(dataset.tables.commune);
  const { coordinates, partStart, featureStart } = table.geometry;
  return (row) => {
    const first = partStart[featureStart[row] ?? 0] ?? 0;
    const last = partStart[featureStart[row + 1] ?? 0] ?? 0;
    for (let at = first; at < last; at += 1) {
      const area = areas.at(coordinates[2 * at] ?? 0, coordinates[2 * at + 1] ?? 0);
      if (chosen.has(areas.code[area] ?? '')) return true;
    }
    return false;
  };
}
