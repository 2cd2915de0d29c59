import { GrowingFloat64, GrowingUint32 } from '../../basics/growing-arrays.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkSupport } from '../contract.ts';
import type { TimedEvents } from '../forecast/contract.ts';
import { lixelOfEvents } from '../forecast/lixel-of-events.ts';
import { nearLixels } from '../prospective/near-lixels.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';

/**
 * For every event the earlier ones near by along the cable: how long before, and how dense the offspring of
 * that one lie there. Compressed rows: those of event j are [start[j], start[j + 1]).
 */
export type NearGaps = {
  readonly start: Uint32Array;
  readonly earlier: Uint32Array;
  readonly gapDays: Float64Array;
  /** Share of the earlier event's offspring by km, at the lixel of the later one. */
  readonly perKm: Float64Array;
};

/** Offspring of an event by lixel: shares that add up to 1, falling as e^(−distance/scale). */
export type Offspring = (event: number, visit: (lixel: number, share: number) => void) => void;

/** Beyond three scales e^(−3) is left: there are no offspring. */
const REACH = 3;

export function offspringOf(
  events: Pick<TimedEvents, 'count' | 'edge' | 'alongM'>,
  support: NetworkSupport,
  scaleM: number,
): Offspring {
  const near = nearLixels(events, support);
  const own = lixelOfEvents(events, support);
  const { lixelFromM, lixelToM } = support.pieces;
  const lengthM = (lixel: number): number => f64(lixelToM, lixel) - f64(lixelFromM, lixel);
  return (event, visit) => {
    const found: [lixel: number, weight: number][] = [];
    let total = 0;
    const add = (lixel: number, distanceM: number): void => {
      const weight = lengthM(lixel) * Math.exp(-distanceM / scaleM);
      found.push([lixel, weight]);
      total += weight;
    };
    near(event, REACH * scaleM, add);
    const lixel = u32(own, event);
    if (!(total > 0)) visit(lixel, 1);
    else for (const [one, weight] of found) visit(one, weight / total);
  };
}

export async function nearGaps(
  events: TimedEvents,
  support: NetworkSupport,
  scaleM: number,
  ctx: RunContext,
): Promise<NearGaps> {
  const offspring = offspringOf(events, support, scaleM);
  const { lixelFromM, lixelToM, lixelCount } = support.pieces;
  const own = lixelOfEvents(events, support);
  const onLixel = new Map<number, number[]>();
  own.forEach((lixel, event) => {
    onLixel.set(lixel, [...(onLixel.get(lixel) ?? []), event]);
  });
  const [from, to, gap, density] = [
    new GrowingUint32(),
    new GrowingUint32(),
    new GrowingFloat64(),
    new GrowingFloat64(),
  ];
  for (let event = 0; event < events.count; event += 1) {
    await ctx.breathe();
    offspring(event, (lixel, share) => {
      const km = (f64(lixelToM, lixel) - f64(lixelFromM, lixel)) / 1000;
      if (lixel >= lixelCount || !(km > 0)) return;
      for (const later of onLixel.get(lixel) ?? []) {
        const days = (f64(events.atMs, later) - f64(events.atMs, event)) / DAY_MS;
        if (!(days > 0)) continue;
        from.push(event);
        to.push(later);
        gap.push(days);
        density.push(share / km);
      }
    });
  }
  return byLater(events.count, from.finish(), to.finish(), gap.finish(), density.finish());
}

function byLater(
  count: number,
  from: Uint32Array,
  to: Uint32Array,
  gap: Float64Array,
  density: Float64Array,
): NearGaps {
  const start = new Uint32Array(count + 1);
  for (const later of to) start[later + 1] = u32(start, later + 1) + 1;
  for (let event = 0; event < count; event += 1) {
    start[event + 1] = u32(start, event + 1) + u32(start, event);
  }
  const filled = start.slice();
  const earlier = new Uint32Array(from.length);
  const gapDays = new Float64Array(from.length);
  const perKm = new Float64Array(from.length);
  to.forEach((later, pair) => {
    const place = u32(filled, later);
    filled[later] = place + 1;
    earlier[place] = u32(from, pair);
    gapDays[place] = f64(gap, pair);
    perKm[place] = f64(density, pair);
  });
  return { start, earlier, gapDays, perKm };
}
