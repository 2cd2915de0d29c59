import { u32 } from '../geo/typed.ts';
import { join, rootOf } from './cut-pass.ts';
import type { FedGraph } from './cut-pass.ts';
import { depthFirstForest } from './depth-first-forest.ts';
import { neighbourLists } from './neighbour-lists.ts';

/**
 * Which served nodes go dark when one single piece of cable is cut: 1 for those. `cuttable`: 1 for edges
 * that one cut breaks; drops, radio links and hardened cable are not. Joints joined by what cannot be cut,
 * and all sources, are drawn together; single-fed is what is not two-edge-connected to them. Linear.
 */
export function singleFedNodes(graph: FedGraph, cuttable: Uint8Array): Uint8Array {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, sources } = graph;
  const parent = new Uint32Array(nodeCount + 1);
  for (let node = 0; node <= nodeCount; node += 1) parent[node] = node;
  for (const source of sources) join(parent, source, nodeCount);
  const cables: number[] = [];
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if (cuttable[edge] === 1) cables.push(edge);
    else join(parent, u32(edgeFrom, edge), u32(edgeTo, edge));
  }
  const from = Uint32Array.from(cables, (edge) => rootOf(parent, u32(edgeFrom, edge)));
  const to = Uint32Array.from(cables, (edge) => rootOf(parent, u32(edgeTo, edge)));
  const root = rootOf(parent, nodeCount);
  const drawn = { nodeCount: nodeCount + 1, edgeCount: cables.length, edgeFrom: from, edgeTo: to };
  const forest = depthFirstForest(nodeCount + 1, neighbourLists(drawn), Uint32Array.of(root));
  const single = new Uint8Array(nodeCount + 1);
  for (let at = 1; at < forest.reached; at += 1) {
    const bridge = u32(forest.low, at) === at;
    const above = single[u32(forest.node, u32(forest.parent, at))] === 1;
    if (bridge || above) single[u32(forest.node, at)] = 1;
  }
  const nodes = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) nodes[node] = single[rootOf(parent, node)] ?? 0;
  return nodes;
}
