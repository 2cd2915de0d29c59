import { f64 } from '../../geo/typed.ts';
import type { ZoneOnGround } from '../zones/plan-zones.ts';
import { yearly } from './plan-ground.ts';
import type { PlanGround } from './plan-ground.ts';

/** A place to stop at, and what is watched from there. */
export type CandidateStop = {
  /** Number of the target that gives its name: the one of most risk. */
  readonly target: number;
  readonly x: number;
  readonly y: number;
  /** Expected incidents a year on all targets it stands for. */
  readonly value: number;
  /** Number of the zone it lies in; 0: none. */
  readonly zone: number;
  /** Asked for by a check of the protection plan, and only there for it. */
  readonly inspected: boolean;
};

/** Targets this near are seen from one stop. */
const SEEN_M = 400;
/** Stops with the bases stay below a hundred places: the table of times is made at once. */
const MOST_STOPS = 84;
/** Of them, places outside the zones that the explored share is drawn from. */
const MOST_OUTSIDE = 24;
/** First of the list of targets that are always weighed, wherever they lie. */
const KEY_TARGETS = 20;

/**
 * Where to stop: the targets of most expected incidents, those near one already taken counted with it. First
 * those in the zones, then of the rest the key targets and the hottest others. Without zones all are outside
 * none and weighed alike. Rising order of nothing but risk, ties by number: the same result, the same stops.
 */
export function candidateStops(
  ground: PlanGround,
  zones: readonly ZoneOnGround[],
  inspected: readonly number[] = [],
): readonly CandidateStop[] {
  const { result } = ground;
  const zoneOf = new Map<number, number>();
  for (const { zone, targets } of zones) {
    for (const target of targets) if (!zoneOf.has(target)) zoneOf.set(target, zone.number);
  }
  const all = Array.from({ length: result.targets.length }, (_, target) => target)
    .filter((target) => yearly(result, target) > 0)
    .toSorted((a, b) => yearly(result, b) - yearly(result, a) || a - b);
  const mostInside = zones.length > 0 ? MOST_STOPS - MOST_OUTSIDE : 0;
  const within = all.filter((target) => zoneOf.has(target));
  const inside = merged(ground, within, mostInside, zoneOf);
  const room = zones.length > 0 ? MOST_OUTSIDE : MOST_STOPS;
  const outside = all.filter((target) => !zoneOf.has(target));
  const rank = (target: number): number => result.targets.rank[target] ?? 0;
  const keyFirst = [
    ...outside.filter((target) => rank(target) <= KEY_TARGETS),
    ...outside.filter((target) => rank(target) > KEY_TARGETS),
  ];
  const pool = keyFirst.slice(0, 40 * Math.max(0, room));
  const stops = [...inside, ...merged(ground, pool, room, zoneOf)];
  const known = new Set(stops.map(({ target }) => target));
  const more = inspected.filter((target) => !known.has(target));
  return [...stops, ...more.map((target) => stopAt(ground, target, zoneOf, true))];
}

/** Targets in order, each at the stop before it that sees it, else a stop of its own while there is room. */
function merged(
  ground: PlanGround,
  targets: readonly number[],
  most: number,
  zoneOf: ReadonlyMap<number, number>,
): CandidateStop[] {
  const { at, result } = ground;
  const stops: { -readonly [Key in keyof CandidateStop]: CandidateStop[Key] }[] = [];
  for (const target of targets) {
    const [x, y] = [f64(at.x, target), f64(at.y, target)];
    const zone = zoneOf.get(target) ?? 0;
    const seen = stops.find(
      (stop) => stop.zone === zone && Math.hypot(stop.x - x, stop.y - y) <= SEEN_M,
    );
    if (seen) seen.value += yearly(result, target);
    else if (stops.length < most) stops.push(stopAt(ground, target, zoneOf, false));
  }
  return stops;
}

function stopAt(
  { at, result }: PlanGround,
  target: number,
  zoneOf: ReadonlyMap<number, number>,
  inspected: boolean,
): CandidateStop {
  return {
    target,
    x: f64(at.x, target),
    y: f64(at.y, target),
    value: yearly(result, target),
    zone: zoneOf.get(target) ?? 0,
    inspected,
  };
}
