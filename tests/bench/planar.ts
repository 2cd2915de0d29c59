import { spawnSync } from 'node:child_process';
import { seededRandom } from '../../src/core/basics/random.ts';
import { densityGrid } from '../../src/core/hotspots/planar/density-grid.ts';
import type { PlanarEvents } from '../../src/core/hotspots/planar/planar-events.ts';
import type { PlanarGrid } from '../../src/core/hotspots/planar/planar-grid.ts';
import { PLANAR_KERNELS } from '../../src/core/hotspots/planar/planar-kernel.ts';
import type { PlanarKernelId } from '../../src/core/hotspots/planar/planar-kernel.ts';
import { scatteredGrid } from '../../src/core/hotspots/planar/scattered-grid.ts';
import { inMs, printRow, spreadOf } from './measure.ts';

/** Cells of 25 m in a province 100 km wide, half-width 500 m. */
const EVENTS = 100_000;
const SIDE = 4096;
const HALF_CELLS = 20;
const ROUNDS = 3;
/** The peer adds up all events at each place, so it gets a smaller question. */
const PEER = { events: 2000, side: 128 };

/** Density on a grid: the sweep along rows beside going round each event, and scipy where it is installed. */
export function benchPlanar(): void {
  for (const kernel of ['quartic', 'epanechnikov'] as const) benchKernel(kernel);
  benchPeer();
}

function benchKernel(kernel: PlanarKernelId): void {
  const events = scattered(EVENTS, SIDE);
  const grid = squareGrid(SIDE);
  const sigma = HALF_CELLS / PLANAR_KERNELS[kernel].reach;
  const swept = cpuTimes(() => densityGrid(events, kernel, sigma, grid));
  const naive = cpuTimes(() => scatteredGrid(events, kernel, sigma, grid));
  const sum = swept.value.reduce((all, one) => all + one, 0);
  console.log(
    `\nPlanar density, ${kernel}, ${EVENTS} events on ${SIDE} × ${SIDE}, checksum ${sum.toFixed(6)}`,
  );
  printRow('sweep along rows, set-up included (CPU)', inMs(swept.ms), 'level 400 ms');
  const ratio = naive.ms.median / swept.ms.median;
  printRow('cell by cell around each event (CPU)', inMs(naive.ms), `× ${ratio.toFixed(1)}`);
  printRow(
    'furthest apart, in highest values',
    furthest(swept.value, naive.value).toExponential(1),
  );
}

/** scipy's gaussian_kde at the same places, Gaussian on both sides. */
function benchPeer(): void {
  const events = scattered(PEER.events, PEER.side);
  const grid = squareGrid(PEER.side);
  const own = cpuTimes(() => densityGrid(events, 'gaussian', 4, grid));
  const sum = own.value.reduce((all, one) => all + one, 0);
  console.log(
    `\nPlanar density, Gaussian, ${PEER.events} events on ${PEER.side} × ${PEER.side}, checksum ${sum.toFixed(6)}`,
  );
  printRow('product of the marginals (CPU)', inMs(own.ms));
  const input = new Float64Array([...events.x, ...events.y]);
  const peer = spawnSync(
    process.env['PYTHON'] ?? 'python3',
    ['tests/bench/planar-peer.py', `${PEER.side}`, '4'],
    { input: new Uint8Array(input.buffer), encoding: 'utf8' },
  );
  if (peer.status !== 0) {
    printRow('no scipy here', '–');
    return;
  }
  const { ms, checksum } = JSON.parse(peer.stdout) as { ms: number; checksum: number };
  const ratio = ms / own.ms.median;
  printRow('scipy gaussian_kde (CPU)', `${ms.toFixed(0)} ms`, `× ${ratio.toFixed(0)}`);
  printRow('its checksum', checksum.toFixed(6));
}

function scattered(count: number, side: number): PlanarEvents {
  const random = seededRandom('planar');
  const place = (): number => side * random();
  return {
    x: Float64Array.from({ length: count }, place),
    y: Float64Array.from({ length: count }, place),
  };
}

function squareGrid(side: number): PlanarGrid {
  return { x0: 0, y0: 0, stepX: 1, stepY: 1, columns: side, rows: side };
}

function cpuTimes(run: () => Float64Array) {
  const times: number[] = [];
  let value = run();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    value = run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return { ms: spreadOf(times), value };
}

function furthest(one: Float64Array, other: Float64Array): number {
  let [most, apart] = [0, 0];
  for (let i = 0; i < one.length; i += 1) {
    most = Math.max(most, other[i] ?? 0);
    apart = Math.max(apart, Math.abs((one[i] ?? 0) - (other[i] ?? 0)));
  }
  return most > 0 ? apart / most : apart;
}
