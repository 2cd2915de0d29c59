import { f64, i32 } from '../geo/typed.ts';
import { mayCarry } from './carriers.ts';
import type { CutNetwork } from './cut-network.ts';

/** Nodes of a network at a place: those within a centimetre of the nearest one. */
export type NearestJoint = { readonly nodes: readonly number[]; readonly distanceM: number };

const SAME_PLACE_M = 0.01;
const FARTHEST_M = 5000;

/**
 * The cable joint nearest to a place, one that may carry an operator's traffic where asked; undefined when there is none within
 * 5 km. Where cables of several operators share the spot, each has a node of its own: all are given.
 */
export function nearestJoint(
  { service, cells, pieceCount, nodeOwner }: CutNetwork,
  x: number,
  y: number,
  owner?: number,
): NearestJoint | undefined {
  for (let radiusM = 50; ; radiusM *= 4) {
    const reachM = Math.min(radiusM, FARTHEST_M);
    cells.inDisc(x, y, reachM);
    const joints = Array.from(cells.found.subarray(0, cells.count))
      .filter((found) => found >= pieceCount)
      .map((found) => found - pieceCount)
      .filter((node) => i32(nodeOwner, node) >= 0)
      .filter((node) => owner === undefined || mayCarry(i32(nodeOwner, node), owner));
    if (joints.length > 0) {
      const awayM = (node: number): number =>
        Math.hypot(f64(service.nodeX, node) - x, f64(service.nodeY, node) - y);
      const distanceM = Math.min(...joints.map(awayM));
      const nodes = joints.filter((node) => awayM(node) <= distanceM + SAME_PLACE_M);
      return { nodes: nodes.toSorted((a, b) => a - b), distanceM };
    }
    if (reachM >= FARTHEST_M) return undefined;
  }
}
