import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { planGround } from '../../../../src/core/patrol/plan/plan-ground.ts';
import { patrolZones } from '../../../../src/core/patrol/zones/patrol-zones.ts';
import type { ZoneUnits } from '../../../../src/core/patrol/zones/patrol-zones.ts';
import { zoneUnits } from '../../../../src/core/patrol/zones/zone-units.ts';
import { createStudyMemory } from '../../../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../../../src/core/study/study-result.ts';
import { openDemo } from '../../../support/demo-province.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { studied } from '../../../support/studied-demo.ts';

const ZONES = 5;
const CAPACITY_M = 15_000;
const DRAWS = 400;

/** Planned on what was known before, counted on the months after. */
const SPLITS = [
  {
    known: { from: '2021-01-01', to: '2023-12-31' },
    later: { from: '2024-01-01', to: '2024-12-31' },
  },
  {
    known: { from: '2022-01-01', to: '2024-12-31' },
    later: { from: '2025-01-01', to: '2025-12-31' },
  },
  {
    known: { from: '2022-07-01', to: '2025-06-30' },
    later: { from: '2025-07-01', to: '2026-06-30' },
  },
] as const;

/** Incidents counted by piece, with the sites beside it. */
function countsBySection(ground: ReturnType<typeof planGround>, later: StudyResult): Float64Array {
  const counted = { ...later, targets: { ...later.targets, perYear: later.targets.count } };
  return zoneUnits({ ...ground, result: counted }, false).risk;
}

/** As many connected pieces as the zones, each of about as much cable, begun and grown by chance. */
function randomPieces(
  { count, cost, start, neighbour }: ZoneUnits,
  random: () => number,
): readonly number[] {
  const taken = new Set<number>();
  for (let piece = 0; piece < ZONES; piece += 1) {
    const members: number[] = [];
    let spentM = 0;
    while (members.length === 0) {
      const first = Math.floor(random() * count);
      if (taken.has(first) || !((cost[first] ?? Infinity) < CAPACITY_M)) continue;
      members.push(first);
      spentM = cost[first] ?? 0;
      taken.add(first);
    }
    for (;;) {
      const beside = members.flatMap((unit) => [
        ...neighbour.subarray(start[unit] ?? 0, start[unit + 1] ?? 0),
      ]);
      const fits = [...new Set(beside)].filter(
        (unit) => !taken.has(unit) && spentM + (cost[unit] ?? Infinity) <= CAPACITY_M,
      );
      const next = fits[Math.floor(random() * fits.length)];
      if (next === undefined) break;
      members.push(next);
      taken.add(next);
      spentM += cost[next] ?? 0;
    }
  }
  return [...taken];
}

const sum = (units: readonly number[], values: Float64Array): number =>
  units.reduce((all, unit) => all + (values[unit] ?? 0), 0);

describe('zones planned on earlier months', () => {
  it('meet at least 1.5 times the incidents a kilometre that random pieces do, later', async () => {
    const dataset = await openDemo();
    const memory = createStudyMemory();
    const ratios: number[] = [];
    for (const { known, later } of SPLITS) {
      const before = planGround(dataset, await studied(dataset, known, memory));
      const units = zoneUnits(before, false);
      const zones = await patrolZones(
        units,
        { zones: ZONES, capacity: CAPACITY_M },
        quietContext(),
      );
      const after = countsBySection(before, await studied(dataset, later, memory));
      const perKm = (pieces: readonly number[]): number =>
        sum(pieces, after) / (sum(pieces, units.cost) / 1000);
      const random = seededRandom(`random plans ${known.to}`);
      const draws = Array.from({ length: DRAWS }, () => perKm(randomPieces(units, random)));
      const mean = sum([...draws.keys()], Float64Array.from(draws)) / DRAWS;
      const planned = perKm(zones.flatMap((zone) => zone.units));
      ratios.push(planned / mean);
    }
    console.log(`held out: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} × random`);
    for (const ratio of ratios) expect(ratio).toBeGreaterThan(1.5);
  }, 120_000);
});
