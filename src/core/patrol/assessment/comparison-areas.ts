import { f64 } from '../../geo/typed.ts';
import type { EffectInput } from './effect-input.ts';
import { PART } from './effect-parts.ts';
import type { EffectParts } from './effect-parts.ts';

/** A commune that may stand for what would have happened anyway. */
export type ComparisonArea = {
  readonly code: string;
  readonly name: string;
  /** Outside zones and ring: kilometres of cable, sites and posts, incidents before and after. */
  readonly km: number;
  readonly points: number;
  readonly before: number;
  readonly after: number;
  /** Incidents a year for each kilometre of cable, over the years looked back on. */
  readonly rate: number;
  /** 0: as the zones; each doubling of the rate adds 0.7, of the length half as much. */
  readonly unlike: number;
  readonly proposed: boolean;
  readonly chosen: boolean;
};

/** Incidents before that are enough, and for each of the zones': more only tells the interval little. */
const ENOUGH_BEFORE = 60;
const ENOUGH_FOR_EACH = 4;
const LEAST_AREAS = 3;

export type AreaCounts = {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** By target, over the years looked back on before patrols. */
  readonly history: Float64Array;
  readonly historyYears: number;
};

/**
 * Communes without any zone, most alike first by incidents per kilometre before patrols and by length; as
 * many are proposed as hold enough incidents to compare with (at least three). Those alike in what they had
 * share what chance gave and takes back. `asked` null takes the proposal. Where no commune is left or none is
 * known, everything outside zones and ring is one nameless area.
 */
export function comparisonAreas(
  input: EffectInput,
  { part }: EffectParts,
  counts: AreaCounts,
  asked: readonly string[] | null,
): readonly ComparisonArea[] {
  const zone = figuresOf(input, counts, (target) => part[target] === PART.zone);
  const withZone = new Set<number>();
  input.targets.area.forEach((area, target) => {
    if (part[target] === PART.zone) withZone.add(area);
  });
  const areas = input.areas.code.flatMap((code, area) => {
    if (withZone.has(area)) return [];
    const figures = figuresOf(
      input,
      counts,
      (target) => part[target] === PART.elsewhere && input.targets.area[target] === area,
    );
    const empty = figures.km <= 0 && figures.points === 0;
    return empty ? [] : [{ code, name: input.areas.name[area] ?? code, ...figures }];
  });
  const elsewhere = (target: number): boolean => part[target] === PART.elsewhere;
  const named =
    areas.length > 0 ? areas : [{ code: '', name: '', ...figuresOf(input, counts, elsewhere) }];
  const sorted = named
    .map((one) => ({ ...one, unlike: unlikeness(one, zone) }))
    .toSorted((a, b) => a.unlike - b.unlike || (a.code < b.code ? -1 : 1));
  const wanted = Math.max(ENOUGH_BEFORE, ENOUGH_FOR_EACH * zone.before);
  let held = 0;
  return sorted.map((one, place) => {
    const proposed = place < LEAST_AREAS || held < wanted;
    if (proposed) held += one.before;
    return { ...one, proposed, chosen: asked === null ? proposed : asked.includes(one.code) };
  });
}

type Figures = Pick<ComparisonArea, 'km' | 'points' | 'before' | 'after' | 'rate'>;

function figuresOf(
  { targets }: EffectInput,
  { before, after, history, historyYears }: AreaCounts,
  counted: (target: number) => boolean,
): Figures {
  let [km, points, had, has, past] = [0, 0, 0, 0, 0];
  targets.id.forEach((_, target) => {
    if (!counted(target) || targets.planned[target] === 1) return;
    if (targets.kind[target] === 0) km += f64(targets.size, target);
    else points += 1;
    had += f64(before, target);
    has += f64(after, target);
    past += f64(history, target);
  });
  const rate = km > 0 && historyYears > 0 ? past / historyYears / km : 0;
  return { km, points, before: had, after: has, rate };
}

function unlikeness(one: Figures, zone: Figures): number {
  /** So that a place without any incident is not infinitely unlike. */
  const least = 0.01;
  const rate = Math.abs(Math.log((one.rate + least) / (zone.rate + least)));
  const length = Math.abs(Math.log((one.km + 1) / (zone.km + 1)));
  return rate + length / 2;
}
