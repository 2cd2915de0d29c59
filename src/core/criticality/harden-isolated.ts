import type { RunContext } from '../basics/run-context.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import { mayCarry } from './carriers.ts';
import type { CutNetwork } from './cut-network.ts';
import { join, rootOf } from './cut-pass.ts';

/** The shortest new cable that brings service to a part of the network that is dark today. */
export type ConnectLink = {
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
  /** Demand of the measure brought back. */
  readonly gain: number;
};

/**
 * For every dark part of the network that asks for service the shortest link to a served joint that may
 * carry its traffic, at most `mostM` long; most demand first, then the shorter. Each part is looked at by
 * itself: exact for any number of them, but a part that could hang on another brought back is not seen.
 */
export async function connectIsolated(
  network: CutNetwork,
  demand: Float64Array,
  mostM: number,
  ctx: RunContext,
): Promise<{ readonly links: readonly ConnectLink[]; readonly partOf: Uint32Array }> {
  const { service, darkBefore } = network;
  const set = new Uint32Array(service.nodeCount);
  for (let node = 0; node < set.length; node += 1) set[node] = node;
  for (let edge = 0; edge < service.edgeCount; edge += 1) {
    join(set, u32(service.edgeFrom, edge), u32(service.edgeTo, edge));
  }
  const gain = new Float64Array(service.nodeCount);
  const best = new Map<number, ConnectLink>();
  for (let node = 0; node < set.length; node += 1) {
    const root = rootOf(set, node);
    if (darkBefore[node] === 1) gain[root] = f64(gain, root) + f64(demand, node);
  }
  for (let from = 0; from < set.length; from += 1) {
    const root = rootOf(set, from);
    if (darkBefore[from] !== 1 || f64(gain, root) <= 0) continue;
    await ctx.breathe();
    const reachM = Math.min(mostM, best.get(root)?.lengthM ?? mostM);
    const link = nearestServed(network, from, reachM);
    if (!link || link.lengthM >= (best.get(root)?.lengthM ?? Infinity)) continue;
    best.set(root, { ...link, from, gain: f64(gain, root) });
  }
  const links = [...best.values()].toSorted(
    (p, q) => q.gain - p.gain || p.lengthM - q.lengthM || p.from - q.from,
  );
  return { links, partOf: Uint32Array.from(set, (_, node) => rootOf(set, node)) };
}

function nearestServed(
  { service, cells, pieceCount, nodeOwner, darkBefore }: CutNetwork,
  from: number,
  mostM: number,
): { readonly to: number; readonly lengthM: number } | undefined {
  const [x, y] = [f64(service.nodeX, from), f64(service.nodeY, from)];
  const owner = Math.max(0, i32(nodeOwner, from));
  let best: { readonly to: number; readonly lengthM: number } | undefined;
  cells.inDisc(x, y, mostM);
  for (let k = 0; k < cells.count; k += 1) {
    const to = u32(cells.found, k) - pieceCount;
    if (to < 0 || darkBefore[to] === 1 || i32(nodeOwner, to) < 0) continue;
    if (!mayCarry(i32(nodeOwner, to), owner)) continue;
    const lengthM = Math.hypot(f64(service.nodeX, to) - x, f64(service.nodeY, to) - y);
    const better = !best || lengthM < best.lengthM || (lengthM === best.lengthM && to < best.to);
    if (better) best = { to, lengthM };
  }
  return best;
}
