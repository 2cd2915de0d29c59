import { f64, i32, u32 } from '../../geo/typed.ts';
import type { PatrolWays } from '../roads/patrol-ways.ts';
import { snapToWays } from '../roads/snap-to-ways.ts';
import { timesFrom } from '../roads/times-from.ts';
import { yearly } from './plan-ground.ts';
import type { PlanGround } from './plan-ground.ts';
import type { PatrolBase } from './patrol-bases.ts';
import type { PatrolOptions } from './patrol-options.ts';
import { snappedBases } from './snapped-bases.ts';

export type SectionsInReach = {
  /** 1 where a team can drive there from its base, stop, and be back within a round. */
  readonly reached: Uint8Array;
  /** Share of the expected incidents on sections that lies on those. */
  readonly share: number;
};

/**
 * Which sections the teams can patrol at all: those whose middle is on the way from a base by less than half a
 * round (the shift, or the time a stop is to be seen again in) without the stop itself. Null where no base
 * stands on the ways, or nothing is in reach: then zones are grown anywhere.
 */
export function sectionsInReach(
  ground: PlanGround,
  ways: PatrolWays,
  teamBases: readonly (PatrolBase | null)[],
  { hours, revisitMin, dwellMin }: PatrolOptions,
): SectionsInReach | null {
  const bases = snappedBases(ways, ground.plane, teamBases).filter((base) => base !== null);
  if (bases.length === 0) return null;
  const times = timesFrom(ways.graph, {
    edge: Uint32Array.from(bases, ({ edge }) => edge),
    alongM: Float64Array.from(bases, ({ alongM }) => alongM),
  });
  const mostS = (Math.min(3600 * hours, 60 * revisitMin) - 60 * dwellMin) / 2;
  const snap = snapToWays(ways.graph);
  const parts = new Set(bases.map(({ part }) => part));
  const { sections } = ground.result;
  const reached = new Uint8Array(sections.length);
  let [all, inside] = [0, 0];
  for (let section = 0; section < sections.length; section += 1) {
    const middle = (u32(sections.start, section) + u32(sections.start, section + 1)) >> 1;
    const expected = yearly(ground.result, i32(ground.targetOfSection, section));
    all += expected;
    const on = snap(f64(ground.line.x, middle), f64(ground.line.y, middle), (part) =>
      parts.has(part),
    );
    if (!on || times(on.edge, on.alongM) > mostS) continue;
    reached[section] = 1;
    inside += expected;
  }
  return inside > 0 ? { reached, share: inside / all } : null;
}
