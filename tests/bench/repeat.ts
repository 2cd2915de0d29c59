import { seededRandom } from '../../src/core/basics/random.ts';
import { knoxTable } from '../../src/core/hotspots/near-repeat/knox.ts';
import { repeatBins } from '../../src/core/hotspots/near-repeat/repeat-bins.ts';
import { circleOrders } from '../../src/core/hotspots/scan/circle-orders.ts';
import { caseDealer } from '../../src/core/hotspots/scan/deal-cases.ts';
import { scanFrame } from '../../src/core/hotspots/scan/scan-frame.ts';
import type { ScanFrame } from '../../src/core/hotspots/scan/scan-frame.ts';
import type { ScanCases, ScanOptions } from '../../src/core/hotspots/scan/scan-input.ts';
import type { CasesByLocation } from '../../src/core/hotspots/scan/cases-by-location.ts';
import { scanPass } from '../../src/core/hotspots/scan/scan-pass.ts';
import { spaceTimeScan } from '../../src/core/hotspots/scan/space-time-scan.ts';
import { quietContext } from '../support/quiet-context.ts';
import { inMs, printRow, race } from './measure.ts';

const LOCATIONS = 1_000;
const CASES = 1_000;
const DAYS = 365;

/** The scan against every window of every zone (one thread), and what 999 permutations cost. */
export async function benchRepeat(): Promise<void> {
  console.log(`\nRepeats: ${LOCATIONS} locations, ${CASES} cases, ${DAYS} days (one thread)`);
  const { cases, orders } = anyCases();
  const options = optionsOf('alive', DAYS >> 1);
  const frame = scanFrame(cases, orders, options);
  const pass = scanPass(frame, options);
  const sums = { fast: 0, every: 0 };
  const deal = { fast: dealer(cases), every: dealer(cases) };
  const times = await race(
    {
      'every window of every zone, a permutation': () => {
        sums.every += everyWindow(frame, deal.every(), options);
      },
      'ours, a permutation': () => {
        sums.fast += pass.greatest(deal.fast());
      },
    },
    5,
  );
  for (const [name, { ms, ratio }] of times) {
    printRow(name, inMs(ms), `${(1 / ratio.median).toFixed(1)}×`);
  }
  printRow('checksum of the greatest ratios', sums.every.toFixed(9), sums.fast.toFixed(9));
  for (const [windows, days] of [
    ['alive', DAYS >> 1],
    ['all', 30],
  ] as const) {
    const before = process.cpuUsage();
    const asked = { ...optionsOf(windows, days), permutations: 999 };
    const scan = await spaceTimeScan(cases, orders, asked, quietContext());
    const cpu = process.cpuUsage(before);
    const seconds = ((cpu.user + cpu.system) / 1e6).toFixed(1);
    const [first] = scan.clusters;
    printRow(`999 permutations, ${windows}, ≤ ${days} days`, `${seconds} s CPU`);
    printRow('checksum', `${first?.llr.toFixed(9)}`, `p ${first?.p}`);
  }
  await benchKnox();
}

async function benchKnox(): Promise<void> {
  const random = seededRandom('knox');
  const points = {
    x: Float64Array.from({ length: 5_000 }, () => random() * 150_000),
    y: Float64Array.from({ length: 5_000 }, () => random() * 150_000),
    t: Float64Array.from({ length: 5_000 }, (_, at) => (at * 7) % (3 * DAYS)),
  };
  const before = process.cpuUsage();
  const table = await knoxTable(points, repeatBins('site'), 999, quietContext());
  const cpu = process.cpuUsage(before);
  const pairs = table.observed.reduce((sum, one) => sum + one, 0);
  printRow(
    'Knox, 5,000 incidents, 999 permutations',
    `${((cpu.user + cpu.system) / 1e6).toFixed(1)} s CPU`,
  );
  printRow('checksum', String(pairs), table.p.reduce((sum, one) => sum + one, 0).toFixed(3));
}

function dealer(cases: ScanCases): () => CasesByLocation {
  return caseDealer(cases, seededRandom('bench'));
}

function optionsOf(windows: ScanOptions['windows'], maxDays: number): ScanOptions {
  return {
    model: 'permutation',
    windows,
    maxPopulation: 0.5,
    maxDays,
    minCases: 2,
    permutations: 1,
    stopAfter: 0,
    clusters: 5,
  };
}

function anyCases() {
  const random = seededRandom('scan bench');
  const x = Float64Array.from({ length: LOCATIONS }, () => random() * 1e5);
  const y = Float64Array.from({ length: LOCATIONS }, () => random() * 1e5);
  const all = Uint32Array.from(x.keys());
  const cases: ScanCases = {
    locations: LOCATIONS,
    days: DAYS,
    location: Uint32Array.from({ length: CASES }, () => Math.floor(random() * LOCATIONS)),
    day: Uint32Array.from({ length: CASES }, () => Math.floor(random() * DAYS)),
    population: null,
  };
  return { cases, orders: circleOrders(x, y, all, all) };
}

/** The brute force of the reference (refs/scan_synth), with typed arrays: windows to the last day. */
function everyWindow(frame: ScanFrame, cases: CasesByLocation, { maxDays }: ScanOptions): number {
  const { orders, end, weight, before, total } = frame;
  const lastDay = before.length - 2;
  const held = new Float64Array(maxDays);
  let best = 0;
  orders.centre.forEach((_, centre) => {
    held.fill(0);
    let zone = 0;
    for (let at = orders.start[centre] ?? 0; at < (end[centre] ?? 0); at += 1) {
      const location = orders.location[at] ?? 0;
      zone += weight[location] ?? 0;
      for (let k = cases.start[location] ?? 0; k < (cases.start[location + 1] ?? 0); k += 1) {
        const age = lastDay - (cases.day[k] ?? 0);
        for (let days = age; days < maxDays; days += 1) held[days] = (held[days] ?? 0) + 1;
      }
      for (let days = 0; days < maxDays; days += 1) {
        const c = held[days] ?? 0;
        const expected = (zone * (total - (before[lastDay - days] ?? 0))) / total;
        if (c < 2 || c <= expected) continue;
        const rest = c < total ? (total - c) * Math.log((total - c) / (total - expected)) : 0;
        best = Math.max(best, c * Math.log(c / expected) + rest);
      }
    }
  });
  return best;
}
