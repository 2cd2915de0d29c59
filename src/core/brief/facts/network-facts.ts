import type { Dataset } from '../../model/dataset.ts';
import type { Table } from '../../model/table.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { textReader } from '../../targets/read-column.ts';
import { statusReader } from '../../targets/target-list.ts';

/** How big the network is: what is in use; what is planned is counted apart. */
export type NetworkFacts = {
  readonly cable: { readonly routes: number; readonly planned: number; readonly km: number };
  readonly sites: {
    readonly places: number;
    readonly planned: number;
    /** A mast of three technologies counts three, as operators count; null: the data does not tell. */
    readonly technologies: number | null;
  };
  readonly posts: Size;
  readonly exchanges: Size;
  readonly others: Size;
  readonly communes: number;
  /** By name; enterprises whose works these are. */
  readonly owners: readonly string[];
};

type Size = { readonly places: number; readonly planned: number };

const ASSETS = ['cable_route', 'bts_site', 'post_office', 'exchange', 'site'] as const;

export function networkFacts(dataset: Dataset, result: StudyResult): NetworkFacts {
  const { tables } = dataset;
  const routes = sizeOf(tables.cable_route);
  return {
    cable: { routes: routes.places, planned: routes.planned, km: result.counts.networkKm },
    sites: { ...sizeOf(tables.bts_site), technologies: technologiesOf(tables.bts_site) },
    posts: sizeOf(tables.post_office),
    exchanges: sizeOf(tables.exchange),
    others: sizeOf(tables.site),
    communes: result.areas.length,
    owners: ownersOf(ASSETS.map((kind) => tables[kind])),
  };
}

function sizeOf(table: Table | undefined): Size {
  let [places, planned] = [0, 0];
  if (!table) return { places, planned };
  const status = statusReader(table);
  for (let row = 0; row < table.rows; row += 1) {
    const now = status(row);
    if (now === 'planned') planned += 1;
    else if (now === 'in_use') places += 1;
  }
  return { places, planned };
}

function technologiesOf(table: Table | undefined): number | null {
  const column = table?.columns['technologies'];
  if (!table || column?.type !== 'choices') return null;
  const status = statusReader(table);
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const now = status(row);
    if (now !== 'in_use') continue;
    for (let bits = column.bits[row] ?? 0; bits > 0; bits &= bits - 1) count += 1;
  }
  return count;
}

function ownersOf(tables: readonly (Table | undefined)[]): readonly string[] {
  const names = new Set<string>();
  for (const table of tables) {
    if (!table) continue;
    const owner = textReader(table, 'owner');
    for (let row = 0; row < table.rows; row += 1) names.add(owner(row));
  }
  names.delete('');
  return [...names].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
