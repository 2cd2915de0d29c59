import { f64, i32, u32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';
import type { ScenarioFinder } from './scenario-finder.ts';
import type { ScenarioBuilder } from './scenario-network.ts';
import type { ScenarioPlaces } from './scenario-places.ts';
import type { ScenarioEnd, ScenarioLink } from './scenario.ts';

/** A new link as it was laid: straight, from node to node. */
export type BuiltLink = {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
  /** How far the joints taken lie from the places asked for; 0 at an asset. */
  readonly fromAwayM: number;
  readonly toAwayM: number;
};

type End = { readonly node: number; readonly awayM: number };

export function buildLinks(
  { service }: CutNetwork,
  builder: ScenarioBuilder,
  find: ScenarioFinder,
  links: readonly ScenarioLink[],
): readonly BuiltLink[] {
  return links.flatMap((link, i): BuiltLink[] => {
    const field = `links.${i}`;
    const owner = find.owner(link.owner, `${field}.owner`);
    const from = endOf(find, link.from, `${field}.from`, owner);
    const to = endOf(find, link.to, `${field}.to`, owner);
    if (!from || !to) return [];
    const x = [f64(service.nodeX, from.node), f64(service.nodeX, to.node)] as const;
    const y = [f64(service.nodeY, from.node), f64(service.nodeY, to.node)] as const;
    const edge = builder.addPiece({ from: from.node, to: to.node, x, y });
    const lengthM = Math.hypot(x[1] - x[0], y[1] - y[0]);
    const ends = { from: from.node, to: to.node, fromAwayM: from.awayM, toAwayM: to.awayM };
    return [{ edge, lengthM, ...ends }];
  });
}

function endOf(
  find: ScenarioFinder,
  end: ScenarioEnd,
  field: string,
  owner: number | undefined,
): End | undefined {
  if (end.type === 'joint') {
    const joint = find.joint(end.lon, end.lat, field, owner);
    return joint && { node: joint.nodes[0] ?? 0, awayM: joint.distanceM };
  }
  const node = find.targetNode(end.id, `${field}.id`);
  return node >= 0 ? { node, awayM: 0 } : undefined;
}

/**
 * Lays the cables of a planned route. Where one ends at a joint of cable in use that may carry its traffic
 * it is joined to it; its own joints become new nodes.
 */
export function putInService(
  builder: ScenarioBuilder,
  find: ScenarioFinder,
  { cable, pieces, edgeOwner, targets }: ScenarioPlaces,
  id: string,
  field: string,
): void {
  const planned = find.routeSections(id, field).filter((section) => targets.planned[section] === 1);
  const edges = [...new Set(planned.map((section) => u32(pieces.sectionEdge, section)))];
  const nodeAt = new Map<number, number>();
  for (const edge of edges) {
    const node = (joint: number): number => {
      const [x, y] = [f64(cable.nodeX, joint), f64(cable.nodeY, joint)];
      const known = nodeAt.get(joint) ?? builder.jointAt(x, y, i32(edgeOwner, edge));
      const taken = known >= 0 ? known : builder.addNode(x, y);
      nodeAt.set(joint, taken);
      return taken;
    };
    const [first, end] = [u32(cable.vertexStart, edge), u32(cable.vertexStart, edge + 1)];
    builder.addPiece({
      cable: edge,
      from: node(u32(cable.edgeFrom, edge)),
      to: node(u32(cable.edgeTo, edge)),
      x: Array.from(cable.vertexX.subarray(first, end)),
      y: Array.from(cable.vertexY.subarray(first, end)),
    });
  }
}
