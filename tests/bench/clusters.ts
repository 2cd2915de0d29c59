import { spawnSync } from 'node:child_process';
import { seededRandom } from '../../src/core/basics/random.ts';
import { emergingHotspots } from '../../src/core/hotspots/emerging/emerging.ts';
import { exposedBins } from '../../src/core/hotspots/emerging/bin-figures.ts';
import { spaceTimeSums } from '../../src/core/hotspots/emerging/space-time.ts';
import { getisOrd } from '../../src/core/hotspots/local-statistics/getis-ord.ts';
import { gridNeighbours } from '../../src/core/hotspots/local-statistics/grid-neighbours.ts';
import { pooledPermutationP } from '../../src/core/hotspots/local-statistics/pooled-permutation.ts';
import { pieceNeighbours } from '../../src/core/hotspots/units/piece-neighbours.ts';
import { benchContext } from './bench-context.ts';
import { inMs, printRow, spreadOf } from './measure.ts';
import type { Spread } from './measure.ts';

const LEVEL_MS = 270;
const SIDE = 1000;
const ROUNDS = 5;

export async function benchClusters(): Promise<void> {
  benchGrid();
  await benchLixels();
  await benchCube();
}

/** Counts of a thin map: most cells have none. */
function counts(length: number): Float64Array {
  const random = seededRandom('clusters');
  return Float64Array.from({ length }, () => Math.max(0, Math.floor(random() * 8) - 4));
}

/** Gi* with p on a million cells, neighbours built anew each time; processor time. */
function benchGrid(): void {
  const y = counts(SIDE * SIDE);
  let checksum = 0;
  const own = cpuOf(ROUNDS, () => {
    const { z } = getisOrd(y, gridNeighbours(SIDE, SIDE), 'G*');
    checksum = sumOf(z);
  });
  const plain = cpuOf(1, () => plainGrid(y));
  console.log(
    `\nGi* with p, ${SIDE * SIDE} cells, neighbours included, processor time, checksum ${checksum.toFixed(6)}`,
  );
  printRow('typed lists', inMs(own), `level ${LEVEL_MS} ms`);
  printRow(
    'lists of lists, textbook sums',
    inMs(plain),
    `× ${(plain.median / own.median).toFixed(1)}`,
  );
  const script = ['tests/bench/clusters-peer.py', `${SIDE}`, `${SIDE}`];
  const input = new Uint8Array(y.buffer);
  const peer = spawnSync(process.env['PYTHON'] ?? 'python3', script, { input, encoding: 'utf8' });
  if (peer.status !== 0) {
    printRow('scipy: not here', '–');
    return;
  }
  const { ms, checksum: theirs } = JSON.parse(peer.stdout) as { ms: number; checksum: number };
  printRow('scipy, sparse product', `${ms.toFixed(0)} ms`, `× ${(ms / own.median).toFixed(1)}`);
  if (Math.abs(theirs - checksum) > 1e-6 * checksum) throw new Error('scipy has another answer');
}

/** As one would write it first: an array of neighbours for each cell. */
function plainGrid(y: Float64Array): number {
  const lists = Array.from(y, (_, cell) => {
    const list: number[] = [];
    for (let down = -1; down <= 1; down += 1) {
      for (let right = -1; right <= 1; right += 1) {
        const row = Math.floor(cell / SIDE) + down;
        const column = (cell % SIDE) + right;
        if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) list.push(row * SIDE + column);
      }
    }
    return list;
  });
  const n = y.length;
  const mean = y.reduce((sum, one) => sum + one, 0) / n;
  const spread = Math.sqrt(y.reduce((sum, one) => sum + one * one, 0) / n - mean * mean);
  return lists.reduce((total, list) => {
    const lag = list.reduce((sum, other) => sum + (y[other] ?? 0), 0);
    const k = list.length;
    const z = (lag - mean * k) / (spread * Math.sqrt((n * k - k * k) / (n - 1)));
    return total + Math.abs(z);
  }, 0);
}

/** Gi* and p by 99,999 permutations on the pieces of a long network. */
async function benchLixels(): Promise<void> {
  const edges = 25_000;
  const random = seededRandom('lixels');
  const network = {
    nodeCount: 20_000,
    edgeFrom: Uint32Array.from({ length: edges }, (_, edge) => edge % 20_000),
    edgeTo: Uint32Array.from({ length: edges }, () => Math.floor(random() * 20_000)),
    edgePieceStart: Uint32Array.from({ length: edges + 1 }, (_, edge) => 4 * edge),
  };
  const y = counts(4 * edges);
  const times: number[] = [];
  let checksum = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    const lists = pieceNeighbours(network, 1);
    const { z } = getisOrd(y, lists, 'G*');
    const { sum, length } = spaceTimeSums(y, 1, lists);
    const context = { ...benchContext(), random: seededRandom(1) };
    const p = await pooledPermutationP(y, sum, length, 99_999, context);
    times.push(cpuSince(before));
    checksum = sumOf(z) + sumOf(p);
  }
  console.log(
    `\nGi* with 99,999 permutations, ${4 * edges} lixels, checksum ${checksum.toFixed(6)}`,
  );
  printRow('neighbours, z and p, processor time', inMs(spreadOf(times)));
}

async function benchCube(): Promise<void> {
  const steps = 36;
  const lists = gridNeighbours(60, 60);
  const y = counts(3600 * steps);
  const times: number[] = [];
  let checksum = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    const exposure = new Float64Array(3600).fill(1);
    const bins = exposedBins(y, { steps, back: 11 }, lists, exposure);
    const found = await emergingHotspots(bins, steps, 0.05, benchContext());
    times.push(cpuSince(before));
    checksum = sumOf(bins.z) + found.pattern.reduce((sum, one) => sum + one, 0);
  }
  console.log(
    `\nEmerging hot spots, 3,600 cells × ${steps} months, checksum ${checksum.toFixed(6)}`,
  );
  printRow('processor time', inMs(spreadOf(times)));
}

function cpuOf(rounds: number, run: () => unknown): Spread {
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const before = process.cpuUsage();
    run();
    if (round >= 0) times.push(cpuSince(before));
  }
  return spreadOf(times);
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, one) => sum + Math.abs(one), 0);
}
