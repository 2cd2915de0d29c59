import { spawnSync } from 'node:child_process';
import { heatMass } from '../../src/core/hotspots/heat/heat-mass.ts';
import { graphFrom } from './graph-from.ts';
import { benchContext } from './bench-context.ts';
import { townNetwork } from './density-network.ts';
import type { DensityNetwork } from './density-network.ts';
import { checksum, cpuMs, densityMass } from './density-run.ts';
import { printRow, spreadOf } from './measure.ts';
import type { Spread } from './measure.ts';
import { naiveDensity } from './naive-density.ts';

const TOWN_EVENTS = 5000;
const TOWN_BANDWIDTH_M = 300;
/** Milliseconds of processor time, set-up included. */
const TOWN_LEVEL_MS = 150;
const HEAT_SIGMA_M = 100;

const PROVINCES = [
  { edges: 100_000, events: 10_000, level: '100 ms', rounds: 7 },
  { edges: 1_000_000, events: 100_000, level: '–', rounds: 3 },
  { edges: 10_000_000, events: 1_000_000, level: 'seconds, 2 GB', rounds: 1 },
] as const;

/** Density on networks: processor time, as other programs may run beside it. */
export async function benchNetworkDensity(): Promise<void> {
  await benchTown();
  for (const province of PROVINCES) {
    for (const order of ['surveyed', 'shuffled'] as const) benchProvince(province, order);
  }
}

async function benchTown(): Promise<void> {
  const town = townNetwork(TOWN_EVENTS);
  const { edgeCount } = town.graph;
  console.log(
    `\nDensity on ${edgeCount} streets, ${TOWN_EVENTS} events, ${town.lixels.lixelCount} lixels, quartic ${TOWN_BANDWIDTH_M} m (processor time)`,
  );
  for (const split of ['esd', 'esc'] as const) {
    const sums: number[] = [];
    const own: number[] = [];
    const naive: number[] = [];
    for (let round = -2; round < 5; round += 1) {
      const ms = await cpuMs(async () => {
        sums.push(checksum(await densityMass(town, split, TOWN_BANDWIDTH_M)));
      });
      const naiveMs = await cpuMs(() => naiveDensity(town, split, TOWN_BANDWIDTH_M));
      if (round < 0) continue;
      own.push(ms);
      naive.push(naiveMs);
    }
    const ratio = spreadOf(naive.map((ms, i) => ms / (own[i] ?? ms))).median;
    const level = `level ${TOWN_LEVEL_MS} ms`;
    printRow(`${split}: true paths, set-up included`, inTenths(spreadOf(own)), level);
    printRow(
      `${split}: recursion over objects`,
      inTenths(spreadOf(naive)),
      `× ${ratio.toFixed(1)}`,
    );
    printRow(`${split}: checksum`, (sums[0] ?? NaN).toFixed(9));
  }
  await benchHeat(town);
}

async function benchHeat(town: ReturnType<typeof townNetwork>): Promise<void> {
  const times: number[] = [];
  let sum = 0;
  for (let round = -1; round < 3; round += 1) {
    const ms = await cpuMs(async () => {
      const support = graphFrom(town);
      sum = checksum(await heatMass(town.events, support, HEAT_SIGMA_M, benchContext()));
    });
    if (round >= 0) times.push(ms);
  }
  const own = spreadOf(times);
  printRow(`heat, ${HEAT_SIGMA_M} m: set-up included`, inTenths(own));
  printRow('heat: checksum', sum.toFixed(9));
  compareSpatstat(town, own.median);
}

function benchProvince(
  { edges, events, level, rounds }: (typeof PROVINCES)[number],
  order: string,
) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/bench/network-density-alone.ts',
      `${edges}`,
      `${events}`,
      order,
      `${rounds}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the density on ${edges} edges failed`);
  const told = JSON.parse(stdout) as { times: number[]; checksum: number; peakMb: number };
  console.log(
    `\nDensity by shortest ways, quartic 1 km: ${edges} pieces of cable, ${events} events, ${order} order, checksum ${told.checksum.toFixed(6)}`,
  );
  printRow('processor time, set-up included', inTenths(spreadOf(told.times)), `level ${level}`);
  printRow('peak memory of the process', `${told.peakMb.toFixed(0)} MB`);
}

function inTenths({ min, median, max }: Spread): string {
  return `${median.toFixed(1)} ms [${min.toFixed(1)}–${max.toFixed(1)}]`;
}

/** spatstat.linnet on the same streets and events, where R has it (RSCRIPT names another one than Rscript). */
function compareSpatstat(
  { graph, events, places }: DensityNetwork & ReturnType<typeof townNetwork>,
  ownMs: number,
): void {
  const input = JSON.stringify({
    x: [...places.x],
    y: [...places.y],
    from: [...graph.edgeFrom].map((node) => node + 1),
    to: [...graph.edgeTo].map((node) => node + 1),
    seg: [...events.edge].map((edge) => edge + 1),
    tp: [...events.alongM].map(
      (alongM, i) => alongM / (graph.edgeLengthM[events.edge[i] ?? 0] ?? 1),
    ),
    sigma: HEAT_SIGMA_M,
  });
  const rscript = process.env['RSCRIPT'] ?? 'Rscript';
  const peer = spawnSync(rscript, ['tests/bench/network-density-peer.R'], {
    input,
    encoding: 'utf8',
  });
  if (peer.status !== 0) {
    printRow('heat: no R with spatstat.linnet and jsonlite here', '–');
    return;
  }
  const ms = 1000 * Number(peer.stdout.trim());
  printRow('heat: spatstat, call alone', `${ms.toFixed(0)} ms`, `× ${(ms / ownMs).toFixed(1)}`);
}
