import { u32 } from '../geo/typed.ts';
import type { CableGraph } from './cable-graph.ts';
import { unionFind } from './union-find.ts';

type Ends = Pick<CableGraph, 'nodeCount' | 'edgeCount' | 'edgeFrom' | 'edgeTo'>;
type Adjacency = Pick<CableGraph, 'adjacencyStart' | 'adjacency'>;

/** Half-edges by the node they leave, ascending; a self loop leaves its node twice. */
export function adjacencyOf({ nodeCount, edgeCount, edgeFrom, edgeTo }: Ends): Adjacency {
  const adjacencyStart = new Uint32Array(nodeCount + 1);
  const nodeOf = (half: number): number => u32(half & 1 ? edgeTo : edgeFrom, half >> 1);
  for (let half = 0; half < 2 * edgeCount; half += 1) {
    const next = nodeOf(half) + 1;
    adjacencyStart[next] = u32(adjacencyStart, next) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    adjacencyStart[node + 1] = u32(adjacencyStart, node + 1) + u32(adjacencyStart, node);
  }
  const filled = adjacencyStart.slice();
  const adjacency = new Uint32Array(2 * edgeCount);
  for (let half = 0; half < 2 * edgeCount; half += 1) {
    const node = nodeOf(half);
    const place = u32(filled, node);
    adjacency[place] = half;
    filled[node] = place + 1;
  }
  return { adjacencyStart, adjacency };
}

/** Connected components, numbered by their smallest node. */
export function componentsOf(ends: Ends): Pick<CableGraph, 'component' | 'componentCount'> {
  const sets = unionFind(ends.nodeCount);
  for (let edge = 0; edge < ends.edgeCount; edge += 1) {
    sets.union(u32(ends.edgeFrom, edge), u32(ends.edgeTo, edge));
  }
  const component = new Uint32Array(ends.nodeCount);
  let componentCount = 0;
  for (let node = 0; node < ends.nodeCount; node += 1) {
    const smallest = sets.find(node);
    if (smallest === node) {
      component[node] = componentCount;
      componentCount += 1;
    } else component[node] = u32(component, smallest);
  }
  return { component, componentCount };
}
