import { f64, i32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceLoss } from './service-graph.ts';

export type MutableLoss = { -readonly [Measure in keyof ServiceLoss]: number };

export function noLoss(): MutableLoss {
  return { sites: 0, subscribers: 0, posts: 0, works: 0, communes: 0 };
}

/** What is dark and was not before: sums over the nodes, and communes whose last served site went. */
export function lossBeyond(network: CutNetwork, dark: Uint8Array, before: Uint8Array): MutableLoss {
  const { service, served } = network;
  const loss = noLoss();
  for (const node of served) {
    if (dark[node] !== 1 || before[node] === 1) continue;
    for (const measure of SERVICE_MEASURES) loss[measure] += f64(service.demand[measure], node);
  }
  loss.communes = areasLost(network, dark, before).length;
  return loss;
}

/** Communes that had a served site before and have none now, ascending. */
export function areasLost(
  { service, served }: CutNetwork,
  dark: Uint8Array,
  before: Uint8Array,
): Uint32Array {
  const had = new Uint8Array(service.areaCount);
  const has = new Uint8Array(service.areaCount);
  for (const node of served) {
    const area = i32(service.nodeArea, node);
    if (area < 0 || before[node] === 1) continue;
    had[area] = 1;
    if (dark[node] !== 1) has[area] = 1;
  }
  const lost: number[] = [];
  for (let area = 0; area < had.length; area += 1) {
    if (had[area] === 1 && has[area] === 0) lost.push(area);
  }
  return Uint32Array.from(lost);
}

/** Targets at nodes that are dark and were not before, ascending. */
export function targetsLost(
  { service, served }: CutNetwork,
  dark: Uint8Array,
  before: Uint8Array,
  counts: (node: number) => boolean = () => true,
): Uint32Array {
  const lost: number[] = [];
  for (const node of served) {
    const target = i32(service.nodeTarget, node);
    if (target >= 0 && dark[node] === 1 && before[node] !== 1 && counts(node)) lost.push(target);
  }
  return Uint32Array.from(lost).toSorted();
}

const ORDER = [...SERVICE_MEASURES, 'communes'] as const;

/** Which of two losses is worse: sites first, then subscribers, post offices, protected works, communes. */
export function compareLoss(a: ServiceLoss, b: ServiceLoss): number {
  for (const measure of ORDER) if (a[measure] !== b[measure]) return a[measure] - b[measure];
  return 0;
}

/** a − b in each measure, never below 0. */
export function lossOver(a: ServiceLoss, b: ServiceLoss): ServiceLoss {
  const over = noLoss();
  for (const measure of ORDER) over[measure] = Math.max(0, a[measure] - b[measure]);
  return over;
}
