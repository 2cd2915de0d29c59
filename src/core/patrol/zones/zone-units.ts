import { segmentIndex } from '../../geo/segment-index.ts';
import { f64, i32 } from '../../geo/typed.ts';
import { areaOfSection, inUse, yearly } from '../plan/plan-ground.ts';
import type { PlanGround } from '../plan/plan-ground.ts';
import type { ZoneUnits } from './patrol-zones.ts';

/** A site this near to a section is watched with it; the outline of a zone reaches as far. */
export const BESIDE_M = 300;

/**
 * Sections as pieces of zones: what is expected in a year on each and on the sites beside it, the length to
 * patrol, and which touch. What is not built yet, or not `reached` (0), is in no zone that is grown.
 */
export function zoneUnits(
  ground: PlanGround,
  withinCommune: boolean,
  reached?: Uint8Array,
): ZoneUnits {
  const { result, line, targetOfSection, sectionLengthM, touching, at } = ground;
  const count = result.sections.length;
  const risk = new Float64Array(count);
  const cost = new Float64Array(count).fill(Infinity);
  for (let section = 0; section < count; section += 1) {
    if (!inUse(ground, section)) continue;
    risk[section] = yearly(result, i32(targetOfSection, section));
    if (reached?.[section] !== 0) cost[section] = f64(sectionLengthM, section);
  }
  const index = segmentIndex({ start: result.sections.start, x: line.x, y: line.y });
  for (let target = 0; target < result.targets.length; target += 1) {
    if (result.targets.kind[target] === 0) continue;
    const found = index.nearest(f64(at.x, target), f64(at.y, target), BESIDE_M, (section) =>
      inUse(ground, section),
    );
    if (found) risk[found.line] = f64(risk, found.line) + yearly(result, target);
  }
  return {
    count,
    risk,
    cost,
    start: touching.start,
    neighbour: touching.section,
    ...(withinCommune
      ? { area: Int32Array.from({ length: count }, (_, section) => areaOfSection(ground, section)) }
      : {}),
  };
}
