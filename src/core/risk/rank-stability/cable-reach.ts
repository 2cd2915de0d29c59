import FlatQueue from 'flatqueue';
import type { StudyNetwork } from '../../study/study-network.ts';

/** Beyond three standard deviations the kernel gives 1 % of its height: not followed. */
const REACH_SIGMAS = 3;

export type ReachedSection = (section: number, weight: number) => void;

/**
 * How much an incident on the cables counts for the sections around it: a Gaussian of the way along the
 * cables to the middle of each section, scaled so that a kernel's length of even incidents counts one by
 * one (2√π σ × k). Where cables meet the way goes on into each of them undivided. Up to 3 σ.
 */
export function cableReach(
  { graph, pieces }: Pick<StudyNetwork, 'graph' | 'pieces'>,
  sigmaM: number,
): (edge: number, alongM: number, reached: ReachedSection) => void {
  const mostM = REACH_SIGMAS * sigmaM;
  const away = new Float64Array(graph.nodeCount).fill(Infinity);
  const queue = new FlatQueue<number>();
  const weightAt = (wayM: number): number => Math.SQRT2 * Math.exp(-0.5 * (wayM / sigmaM) ** 2);
  const middleOf = (section: number): number =>
    ((pieces.sectionFromM[section] ?? 0) + (pieces.sectionToM[section] ?? 0)) / 2;

  const walk = (edge: number, alongM: number): number[] => {
    const touched: number[] = [];
    const step = (node: number, wayM: number): void => {
      if (wayM > mostM || wayM >= (away[node] ?? 0)) return;
      if (away[node] === Infinity) touched.push(node);
      away[node] = wayM;
      queue.push(node, wayM);
    };
    step(graph.edgeFrom[edge] ?? 0, alongM);
    step(graph.edgeTo[edge] ?? 0, (graph.edgeLengthM[edge] ?? 0) - alongM);
    while (queue.length > 0) {
      const wayM = queue.peekValue() ?? 0;
      const node = queue.pop() ?? 0;
      if (wayM > (away[node] ?? 0)) continue;
      eachEdge(graph, node, (next, end) => {
        const other = end === 0 ? graph.edgeTo[next] : graph.edgeFrom[next];
        step(other ?? 0, wayM + (graph.edgeLengthM[next] ?? 0));
      });
    }
    return touched;
  };

  return (edge, alongM, reached) => {
    const nodes = walk(edge, alongM);
    const edges = new Set([edge]);
    for (const node of nodes) eachEdge(graph, node, (next) => edges.add(next));
    for (const at of edges) {
      const lengthM = graph.edgeLengthM[at] ?? 0;
      const fromM = away[graph.edgeFrom[at] ?? 0] ?? Infinity;
      const toM = away[graph.edgeTo[at] ?? 0] ?? Infinity;
      const end = pieces.edgeSectionStart[at + 1] ?? 0;
      for (let section = pieces.edgeSectionStart[at] ?? 0; section < end; section += 1) {
        const middleM = middleOf(section);
        const direct = at === edge ? Math.abs(middleM - alongM) : Infinity;
        const wayM = Math.min(direct, fromM + middleM, toM + lengthM - middleM);
        if (wayM <= mostM) reached(section, weightAt(wayM));
      }
    }
    for (const node of nodes) away[node] = Infinity;
  };
}

type Graph = StudyNetwork['graph'];

function eachEdge(graph: Graph, node: number, visit: (edge: number, end: number) => void): void {
  const end = graph.adjacencyStart[node + 1] ?? 0;
  for (let at = graph.adjacencyStart[node] ?? 0; at < end; at += 1) {
    const half = graph.adjacency[at] ?? 0;
    visit(half >>> 1, half & 1);
  }
}
