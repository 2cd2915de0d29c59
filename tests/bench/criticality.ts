import { spawnSync } from 'node:child_process';
import { betweenness } from '../../src/core/criticality/betweenness.ts';
import { criticalPass } from '../../src/core/criticality/critical-pass.ts';
import type { Multigraph } from '../../src/core/criticality/multigraph.ts';
import { benchContext } from './bench-context.ts';
import { cableNetwork } from './cable-network.ts';
import { inMs, printRow, race, spreadOf } from './measure.ts';

/** Levels to reach, of one pass with set-up: edges → milliseconds, and memory of the whole process. */
const LEVELS = [
  { edges: 1_000_000, ms: 300, mb: 1100, rounds: 5 },
  { edges: 10_000_000, ms: 5000, mb: 1100, rounds: 3 },
] as const;

/** Neighbours have near numbers, as surveys and readers number them; and numbers by lot. */
const ORDERS = ['surveyed', 'shuffled'] as const;

export async function benchCriticality(): Promise<void> {
  for (const level of LEVELS) for (const order of ORDERS) benchPass(level, order);
  await benchRemoving();
  await benchBetweenness();
}

/** Bridges, articulation points and the loss of every bridge and node, from the bare edge list. */
function benchPass({ edges, ms, mb, rounds }: (typeof LEVELS)[number], order: string): void {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/critical-pass-alone.ts', `${edges}`, order, `${rounds}`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the pass over ${edges} edges failed`);
  const told = JSON.parse(stdout) as {
    nodes: number;
    bridges: number;
    articulationPoints: number;
    checksum: number;
    times: number[];
    peakMb: number;
  };
  const wall = spreadOf(told.times.filter((_, i) => i % 2 === 0));
  const cpu = spreadOf(told.times.filter((_, i) => i % 2 === 1));
  console.log(
    `\nCritical pass, ${edges} edges, ${told.nodes} nodes, ${order} order: ${told.bridges} bridges, ` +
      `${told.articulationPoints} articulation points, checksum ${told.checksum}`,
  );
  printRow('all losses, set-up included', inMs(wall), `level ${ms} ms`);
  printRow('processor time of the same', inMs(cpu));
  printRow('peak memory of the process', `${told.peakMb.toFixed(0)} MB`, `level ${mb} MB`);
}

/** The same figures by taking one edge out at a time, on a network small enough to wait for. */
async function benchRemoving(): Promise<void> {
  const { graph, sources, demand } = cableNetwork(3000, false);
  console.log(`\nLoss of every edge, ${graph.edgeCount} edges`);
  const result = await race(
    {
      'one pass': () => criticalPass(graph, sources, [demand]),
      'one edge removed at a time': () => lossOfEachEdge(graph, sources, demand),
    },
    5,
  );
  for (const [name, { ms, ratio }] of result) {
    printRow(name, `${ms.median.toFixed(2)} ms`, `× ${ratio.median.toFixed(0)}`);
  }
  const { graph: large, sources: from, demand: asked } = cableNetwork(1_000_000, false);
  const own = await race({ pass: () => criticalPass(large, from, [asked]) }, 3);
  comparePeer('bridges', large, own.get('pass')?.ms.median ?? 0);
}

function lossOfEachEdge(
  { nodeCount, edgeCount, edgeFrom, edgeTo }: Multigraph,
  sources: Uint32Array,
  demand: Float64Array,
): Float64Array {
  const joined: number[][] = Array.from({ length: nodeCount }, () => []);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    joined[edgeFrom[edge] ?? 0]?.push(edge);
    joined[edgeTo[edge] ?? 0]?.push(edge);
  }
  const servedWithout = (removed: number): number => {
    const seen = new Uint8Array(nodeCount);
    const queue = [...sources];
    let sum = 0;
    for (const source of sources) seen[source] = 1;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      sum += demand[node] ?? 0;
      for (const edge of joined[node] ?? []) {
        const other = edgeFrom[edge] === node ? (edgeTo[edge] ?? 0) : (edgeFrom[edge] ?? 0);
        if (edge === removed || seen[other] === 1) continue;
        seen[other] = 1;
        queue.push(other);
      }
    }
    return sum;
  };
  const whole = servedWithout(-1);
  return new Float64Array(edgeCount).map((_, edge) => whole - servedWithout(edge));
}

async function benchBetweenness(): Promise<void> {
  for (const edges of [5000, 20_000]) {
    const { graph } = cableNetwork(edges, false);
    const sums: number[] = [];
    const own = await race(
      {
        exact: async () => {
          const { edge } = await betweenness(graph, { normalised: true }, benchContext());
          sums.push(edge.reduce((sum, value) => sum + value, 0));
        },
      },
      3,
    );
    console.log(
      `\nExact betweenness, ${edges} edges (ours: nodes and edges; the peer: edges), checksum ${sums[0]?.toFixed(9)}`,
    );
    comparePeer('betweenness', graph, own.get('exact')?.ms.median ?? 0);
  }
}

/** Runs the peer in Python where it is installed (PYTHON names another one than python3). */
function comparePeer(work: string, graph: Multigraph, ownMs: number): void {
  printRow(`${work}: ours, set-up included`, `${ownMs.toFixed(0)} ms`);
  const pairs = new Uint32Array(2 * graph.edgeCount);
  graph.edgeFrom.forEach((from, edge) => pairs.set([from, graph.edgeTo[edge] ?? 0], 2 * edge));
  const peer = spawnSync(
    process.env['PYTHON'] ?? 'python3',
    ['tests/bench/critical-peers.py', work],
    {
      input: new Uint8Array(pairs.buffer),
      encoding: 'utf8',
    },
  );
  if (peer.status !== 0) {
    printRow(`${work}: no igraph or networkx here`, '–');
    return;
  }
  const { name, ms } = JSON.parse(peer.stdout) as { name: string; ms: number };
  printRow(`${work}: ${name}, call alone`, `${ms.toFixed(0)} ms`, `× ${(ms / ownMs).toFixed(1)}`);
}
