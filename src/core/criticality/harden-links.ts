import type { RunContext } from '../basics/run-context.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import { mayCarry } from './carriers.ts';
import type { CutNetwork } from './cut-network.ts';
import type { HardenWay } from './harden-choose.ts';
import type { HardenTree } from './harden-tree.ts';
import type { HardenWays } from './harden-ways.ts';

/** A new cable between two joints, straight. */
export type NewLink = HardenWay & { readonly from: number; readonly to: number };

/** Best partners kept for each joint. */
const PARTNERS = 6;

/**
 * New links worth building: from every joint of cable that one cut can darken to joints at most `mostM`
 * away that may carry its traffic. Of each joint the six that secure most are kept, one per part; of equal
 * ones the nearest. Parts without any joint of cable give none.
 */
export async function linkCandidates(
  network: CutNetwork,
  tree: HardenTree,
  ways: HardenWays,
  mostM: number,
  ctx: RunContext,
): Promise<readonly NewLink[]> {
  const { service, cells, pieceCount, nodeOwner } = network;
  const links: NewLink[] = [];
  for (let from = 0; from < service.nodeCount; from += 1) {
    const a = i32(tree.nodePart, from);
    if (a <= 0 || i32(nodeOwner, from) < 0) continue;
    ctx.progress('harden-links', from / service.nodeCount);
    await ctx.breathe();
    const [x, y] = [f64(service.nodeX, from), f64(service.nodeY, from)];
    const nearest = new Map<number, NewLink>();
    cells.inDisc(x, y, mostM);
    for (let k = 0; k < cells.count; k += 1) {
      const to = u32(cells.found, k) - pieceCount;
      if (to < 0 || i32(nodeOwner, to) < 0) continue;
      const b = i32(tree.nodePart, to);
      // each pair once: from the later part
      if (b < 0 || b >= a || !mayCarry(i32(nodeOwner, from), i32(nodeOwner, to))) continue;
      const lengthM = Math.hypot(f64(service.nodeX, to) - x, f64(service.nodeY, to) - y);
      const known = nearest.get(b);
      const farther =
        known && (known.lengthM < lengthM || (known.lengthM === lengthM && known.to < to));
      if (lengthM <= mostM && !farther) nearest.set(b, { a, b, from, to, lengthM });
    }
    links.push(...bestPartners(ways, [...nearest.values()]));
  }
  return links;
}

function bestPartners(ways: HardenWays, links: readonly NewLink[]): readonly NewLink[] {
  return links
    .map((link) => ({ link, gain: ways.between(link.a, link.b) }))
    .toSorted((p, q) => q.gain - p.gain || p.link.lengthM - q.link.lengthM || p.link.to - q.link.to)
    .slice(0, PARTNERS)
    .map(({ link }) => link);
}

/** A second cable along each dead-end way, from its tip to the part that is fed twice. */
export function doubledPaths(
  { service }: CutNetwork,
  tree: HardenTree,
  ways: HardenWays,
): readonly HardenWay[] {
  const hasBelow = new Uint8Array(tree.partCount);
  for (let part = 1; part < tree.partCount; part += 1) hasBelow[i32(tree.parent, part)] = 1;
  const paths: HardenWay[] = [];
  for (let part = 1; part < tree.partCount; part += 1) {
    if (hasBelow[part] === 1) continue;
    const lengthM = ways
      .along(part, 0)
      .map((on) => i32(tree.upEdge, on))
      .reduce((sum, edge) => sum + f64(service.edgeToM, edge) - f64(service.edgeFromM, edge), 0);
    paths.push({ a: part, b: 0, lengthM });
  }
  return paths;
}
