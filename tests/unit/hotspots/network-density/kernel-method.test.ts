import { describe, expect, it } from 'vitest';
import { esc } from '../../../../src/core/hotspots/network-density/esc.ts';
import { esd } from '../../../../src/core/hotspots/network-density/esd.ts';
import { simple } from '../../../../src/core/hotspots/network-density/simple.ts';
import { heat } from '../../../../src/core/hotspots/heat/heat.ts';
import type { ParamValues } from '../../../../src/core/hotspots/contract.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { equalPieces, eventsOn, graphOf, massOf } from '../../network/network-case.ts';
import type { EdgeCase, EventCase } from '../../network/network-case.ts';

/** A fork of three cables of 2 km, one of them doubled. */
const FORK: EdgeCase[] = [
  [0, 1, 2000],
  [1, 2, 2000],
  [1, 2, 2000],
  [1, 3, 2000],
];

const graph = graphOf(4, FORK);
const pieces = equalPieces(graph, () => 8);
const support = { graph, pieces };
const NEAR_FORK: EventCase[] = [
  [0, 0.9, 1],
  [3, 0.2, 2],
];

async function massBy(
  method: typeof esc,
  params: ParamValues,
  events: readonly EventCase[] = NEAR_FORK,
) {
  const surface = await method.run(eventsOn(graph, events), support, params, quietContext());
  const mass = massOf(surface.perKm, pieces);
  return { ...surface, mass, total: mass.reduce((sum, value) => sum + value, 0) };
}

describe('surfaces by kernel', () => {
  it('keep the mass by esc, lose some at dead ends by esd, and make more at forks by simple', async () => {
    const params = { bandwidthM: 1500 };
    const found = [esc, esd, simple].map(async (method) => (await massBy(method, params)).total);
    const [byEsc = 0, byEsd = 0, bySimple = 0] = await Promise.all(found);
    expect(byEsc).toBeCloseTo(3, 12);
    expect(byEsd).toBeCloseTo(3, 12);
    expect(bySimple).toBeGreaterThan(4);
    const atEnd: EventCase[] = [[0, 0.1, 1]];
    expect((await massBy(esc, params, atEnd)).total).toBeCloseTo(1, 12);
    expect((await massBy(esd, params, atEnd)).total).toBeLessThan(0.8);
  });

  it('state their parameters, and keep them within bounds', async () => {
    const { params } = await massBy(esc, { bandwidthM: 1, kernel: 'odd', mostSteps: -4 });
    expect(params).toEqual({ bandwidthM: 50, kernel: 'quartic', width: 'fixed', mostSteps: 1000 });
  });

  it('fall back to heat of the same deviation when the paths are too many, and say so', async () => {
    const asked = { bandwidthM: 20_000, mostSteps: 1000 };
    const { mass, issues, total } = await massBy(esc, asked);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'density.too-many-paths',
      severity: 'warning',
      context: { method: 'esc', most: 1000, bandwidthM: 20_000, heatM: 7560 },
    });
    expect(total).toBeCloseTo(3, 12);
    const solved = await massBy(heat, { bandwidthM: 20_000 * Math.sqrt(1 / 7) });
    expect([...mass]).toEqual([...solved.mass]);
  });

  it('never fall back by shortest ways: they are few', async () => {
    expect((await massBy(simple, { bandwidthM: 20_000 })).issues).toEqual([]);
  });

  it('adaptive: narrow where events are many, wide where one is alone, with the same mass', async () => {
    const cluster = Array.from({ length: 20 }, (_, i): EventCase => [0, 0.3 + 0.01 * i, 1]);
    const events: EventCase[] = [...cluster, [3, 0.6, 1]];
    const fixed = await massBy(esc, { bandwidthM: 800, width: 'fixed' }, events);
    const adaptive = await massBy(esc, { bandwidthM: 800, width: 'adaptive' }, events);
    expect(adaptive.total).toBeCloseTo(21, 10);
    const alone = (mass: Float64Array): number => Math.max(...mass.subarray(24, 32));
    expect(Math.max(...adaptive.mass)).toBeGreaterThan(Math.max(...fixed.mass));
    expect(alone(adaptive.mass)).toBeLessThan(alone(fixed.mass));
    expect((await massBy(esc, { width: 'adaptive' }, [])).total).toBe(0);
  });

  it('stay finite with all events at one joint and with a bandwidth wider than the network', async () => {
    const joint: EventCase[] = [
      [0, 1, 1],
      [1, 0, 1],
      [2, 0, 1],
      [3, 0, 1],
    ];
    for (const method of [esc, esd, simple]) {
      for (const width of ['fixed', 'adaptive']) {
        const { perKm } = await massBy(method, { bandwidthM: 20_000, width }, joint);
        expect(perKm.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }
    }
  });
});
