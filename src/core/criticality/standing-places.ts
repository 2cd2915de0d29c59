import { u32 } from '../geo/typed.ts';
import { unionFind } from '../network/union-find.ts';
import type { UnionFind } from '../network/union-find.ts';
import { mayCarry } from './carriers.ts';
import type { Carriers } from './carriers.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { NamedEnd } from './named-ends.ts';
import type { ServicePoints } from './service-points.ts';

/** Where points stand at joints. Draft nodes are the joint nodes, then the points: joints.count + point. */
export type StandingPlaces = {
  /** Draft nodes of one place are one set. */
  readonly places: UnionFind;
  /** By point: 1 where it stands at a joint or beside one. */
  readonly isFed: Uint8Array;
  /** By point: the carrier of that joint, −1 where it stands at none. An exchange's is its own. */
  readonly carrier: Int32Array;
  /** Points whose joint is another's, or far from them: [joint node, point]. */
  readonly beside: readonly (readonly [number, number])[];
};

/**
 * A point stands at the joint of a cable end that names it: its failure takes the joint with it. A point
 * other than an exchange takes the ends of its own operator, else those of the first operator that names
 * it: an end of another operator's cable at the same mast is that operator's own. One joint holds one
 * asset; exchanges come first, then the order of the ends.
 */
export function standingPlaces(
  joints: JointNodes,
  points: ServicePoints,
  carriers: Carriers,
  ends: readonly NamedEnd[],
): StandingPlaces {
  const places = unionFind(joints.count + points.count);
  const holder = new Int32Array(joints.count + points.count).fill(-1);
  const isFed = new Uint8Array(points.count);
  const beside: (readonly [number, number])[] = [];
  const chosen = chosenCarriers(joints, points, carriers, ends);
  const stand = ({ point, node, isFar }: NamedEnd): void => {
    const carrier = chosen[point] ?? 0;
    if (points.kind[point] !== 'exchange' && !mayCarry(u32(joints.carrier, node), carrier)) return;
    isFed[point] = 1;
    const held = holder[places.find(node)] ?? -1;
    if (held === point) return;
    if (held >= 0 || isFar) {
      beside.push([node, point]);
      return;
    }
    places.union(node, joints.count + point);
    holder[places.find(node)] = point;
  };
  for (const end of ends) if (points.kind[end.point] === 'exchange') stand(end);
  for (const end of ends) if (points.kind[end.point] !== 'exchange') stand(end);
  const carrier = chosen.map((one, point) => {
    if (points.kind[point] === 'exchange') return u32(carriers.ofPoint, point);
    return isFed[point] === 1 ? one : -1;
  });
  return { places, isFed, carrier, beside };
}

function chosenCarriers(
  joints: JointNodes,
  points: ServicePoints,
  carriers: Carriers,
  ends: readonly NamedEnd[],
): Int32Array {
  const chosen = new Int32Array(points.count);
  for (const { point, node } of ends) {
    const carrier = u32(joints.carrier, node);
    const isOwn = carrier === u32(carriers.ofPoint, point);
    if (isOwn || chosen[point] === 0) chosen[point] = carrier || (chosen[point] ?? 0);
  }
  return chosen;
}
