import type { Criticality } from '../criticality/make-criticality.ts';
import type { ServiceGraph } from '../criticality/service-graph.ts';
import { columnsHash } from './result-hash.ts';

/** SHA-256 of how the service is linked and of what each target's failure takes from it. */
export function serviceHash(graph: ServiceGraph, { columns }: Criticality): Promise<string> {
  const head = { counts: graph.counts };
  return columnsHash(head, [
    ['target.sites', columns.sites],
    ['target.subscribers', columns.subscribers],
    ['target.posts', columns.posts],
    ['target.works', columns.works],
    ['target.communes', columns.communes],
    ['target.redundancy', columns.redundancy],
    ['target.detourM', columns.detourM],
  ]);
}
