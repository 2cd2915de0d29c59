import { SERVICE_MEASURES } from '../../core/criticality/service-graph.ts';
import type { ServiceMeasure } from '../../core/criticality/service-graph.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import { numberReader, textReader } from '../../core/targets/read-column.ts';
import type { Answered } from '../answered.ts';
import type { OwnerLoss } from '../protocol/service-jobs.ts';

export type DarkOwners = {
  readonly owners: readonly OwnerLoss[];
  readonly unknownSubscribers: number;
};

/** Whose assets go dark, most sites first; and how many sites among them have no subscribers written down. */
export function lossByOwner(
  { dataset, service, result }: Answered,
  darkTargets: Uint32Array,
): DarkOwners {
  const { demand, targetNode } = service.value.graph;
  const sums = new Map<string, Record<ServiceMeasure, number>>();
  let unknownSubscribers = 0;
  const readers = TARGET_KINDS.map((kind) => {
    const table = kind === 'section' ? undefined : dataset.tables[kind];
    return (
      table && { owner: textReader(table, 'owner'), users: numberReader(table, 'subscribers') }
    );
  });
  for (const target of darkTargets) {
    const kind = result.targets.kind[target] ?? 0;
    const row = result.targets.row[target] ?? 0;
    const node = targetNode[target] ?? -1;
    const read = readers[kind];
    if (!read || node < 0) continue;
    const owner = read.owner(row);
    const sum = sums.get(owner) ?? { sites: 0, subscribers: 0, posts: 0, works: 0 };
    for (const measure of SERVICE_MEASURES) sum[measure] += demand[measure][node] ?? 0;
    sums.set(owner, sum);
    const isSite = TARGET_KINDS[kind] === 'bts_site';
    if (isSite && Number.isNaN(read.users(row))) unknownSubscribers += 1;
  }
  const owners = [...sums]
    .map(([owner, loss]) => ({ owner, loss }))
    .filter(({ loss }) => SERVICE_MEASURES.some((measure) => loss[measure] > 0))
    .toSorted((a, b) => b.loss.sites - a.loss.sites || (a.owner < b.owner ? -1 : 1));
  return { owners, unknownSubscribers };
}
