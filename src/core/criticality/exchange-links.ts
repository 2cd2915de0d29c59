import { f64, u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { CableFinder } from './cable-finder.ts';
import { mayCarry } from './carriers.ts';
import type { Carriers } from './carriers.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { ServiceDraft } from './service-draft.ts';
import type { ServicePoints } from './service-points.ts';

export type ExchangeInput = {
  readonly graph: CableGraph;
  readonly joints: JointNodes;
  readonly points: ServicePoints;
  readonly carriers: Carriers;
  readonly find: CableFinder;
  readonly toleranceM: number;
  /** Ends that name an asset end there and nowhere else. */
  readonly isNamed: Uint8Array;
  /** Draft nodes that are joined so far; the links made here are joined too. */
  readonly joined: UnionFind;
};

/**
 * How exchanges join cables nobody declared, all inferred, within the tolerance and of its own operator:
 * every cable end that hangs on nothing and names no asset, then the nearest place of every piece of
 * network not joined to the exchange yet. A cable that runs past and is joined already is left alone: a
 * second joint would make a ring that is not there.
 */
export function linkExchanges(input: ExchangeInput, draft: ServiceDraft): void {
  const loose = looseEnds(input);
  for (let point = 0; point < input.points.count; point += 1) {
    if (input.points.kind[point] !== 'exchange') continue;
    if (!Number.isFinite((input.points.x[point] as number) + (input.points.y[point] as number)))
      continue;
    for (const node of loose) joinEnd(input, draft, point, node);
    joinPassing(input, draft, point);
  }
}

function looseEnds({ joints, isNamed }: ExchangeInput): readonly number[] {
  const loose: number[] = [];
  for (let node = 0; node < joints.count; node += 1) {
    if ((joints.degree[node] as number) === 1 && isNamed[node] === 0) loose.push(node);
  }
  return loose;
}

function joinEnd(input: ExchangeInput, draft: ServiceDraft, point: number, node: number): void {
  const { graph, joints, points, carriers, toleranceM, joined } = input;
  const joint = joints.joint[node] as number;
  const dx = (graph.nodeX[joint] as number) - (points.x[point] as number);
  const dy = (graph.nodeY[joint] as number) - (points.y[point] as number);
  if (dx * dx + dy * dy > toleranceM * toleranceM) return;
  if (!mayCarry(joints.carrier[node] as number, carriers.ofPoint[point] as number)) return;
  const from = joints.count + point;
  draft.links.push({ link: 'drop', from, to: node, inferred: true });
  joined.union(from, node);
}

function joinPassing(input: ExchangeInput, draft: ServiceDraft, point: number): void {
  const { joints, points, carriers, find, toleranceM, joined } = input;
  const at = joints.count + point;
  const carrier = u32(carriers.ofPoint, point);
  const isApart = (edge: number): boolean =>
    joined.find(joints.edgeFrom[edge] as number) !== joined.find(at);
  for (;;) {
    const [x, y] = [f64(points.x, point), f64(points.y, point)];
    const found = find.near(x, y, toleranceM, carrier, isApart);
    if (!found) return;
    draft.taps.push({ edge: found.edge, alongM: found.alongM, point, inferred: true });
    joined.union(at, joints.edgeFrom[found.edge] as number);
  }
}
