import type { RunContext } from '../../basics/run-context.ts';
import { seededRandom } from '../../basics/random.ts';
import { i32 } from '../../geo/typed.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { addDays } from '../../time/vietnam-time.ts';
import type { CandidateStop } from '../plan/candidate-stops.ts';
import type { PatrolBase } from '../plan/patrol-bases.ts';
import type { PatrolOptions } from '../plan/patrol-options.ts';
import type { PlannedRoute } from '../plan/patrol-plan.ts';
import type { PlacesOnWays } from '../plan/places-on-ways.ts';
import { onGrid, rounded } from '../plan/rounded.ts';
import { planNight } from './plan-night.ts';
import type { NightPlan, NightProblem, TeamNight } from './plan-night.ts';

export type RouteSources = {
  readonly plane: MetricPlane;
  /** By team; null: its base is not known. */
  readonly bases: readonly (PatrolBase | null)[];
  readonly stops: readonly CandidateStop[];
  readonly places: PlacesOnWays;
  /** Stops that checks ask for, the most urgent first. */
  readonly asked: readonly number[];
};

export type PlannedNights = {
  readonly routes: readonly PlannedRoute[];
  /** Share of nights by stop. */
  readonly coverage: Float64Array;
  /** Of each night: what the stops visited are worth, each once. */
  readonly value: readonly number[];
  /** Stops asked for by a check, in the order asked, with the first night and team that takes them; −1: none. */
  readonly checked: readonly {
    readonly stop: number;
    readonly night: number;
    readonly team: number;
  }[];
};

/**
 * A route for each team and night. Each night is drawn from the seed and its number alone: other nights, and
 * how many there are, do not change it. Teams without a base on the ways, and nights without a stop in reach,
 * have idle routes.
 */
export async function plannedRoutes(
  sources: RouteSources,
  options: PatrolOptions,
  ctx: RunContext,
): Promise<PlannedNights> {
  const { stops } = sources;
  const { problem, stopOf, teamOf } = problemOf(sources, options);
  const coverage = new Float64Array(stops.length);
  const routes: PlannedRoute[] = [];
  const value: number[] = [];
  const checks = checkQueue(sources.asked, options.nights);
  for (let night = 0; night < options.nights; night += 1) {
    const always = checks.tonight(night).flatMap((stop) => {
      const at = stopOf.indexOf(stop);
      return at < 0 ? [] : [at];
    });
    const drawn = await planNight({ ...problem, always }, nightOptions(options), {
      ...ctx,
      random: seededRandom(`${options.seed} ${night}`),
      progress: (step, done) => {
        if (step === 'patrol-night') ctx.progress(step, (night + done) / options.nights);
      },
    });
    for (const [at, stop] of stopOf.entries()) coverage[stop] = drawn.coverage[at] ?? 0;
    value.push(drawn.value);
    for (const team of options.teams.keys()) {
      const own = drawn.teams.find((one) => teamOf[one.team] === team);
      for (const stop of own?.stops ?? []) checks.done(stopOf[stop] ?? 0, night, team);
      routes.push(routeOf(sources, options, { night, team, own, drawn, stopOf }));
    }
    await ctx.breathe();
  }
  return { routes, coverage, value, checked: checks.list() };
}

/** Checks shared out over the nights; what a night could not take in waits for the next. */
function checkQueue(asked: readonly number[], nights: number) {
  const list = asked.map((stop) => ({ stop, night: -1, team: -1 }));
  const open = () => list.filter(({ night }) => night < 0);
  return {
    tonight: (night: number): readonly number[] =>
      open()
        .slice(0, Math.ceil(open().length / (nights - night)))
        .map(({ stop }) => stop),
    done: (stop: number, night: number, team: number): void => {
      for (const check of open()) if (check.stop === stop) Object.assign(check, { night, team });
    },
    list: () => list,
  };
}

function nightOptions({ hours, dwellMin, revisitMin, exploreShare, mostKm }: PatrolOptions) {
  return {
    shiftS: 3600 * hours,
    dwellS: 60 * dwellMin,
    revisitS: 60 * revisitMin,
    exploreShare,
    ...(mostKm === null ? {} : { mostM: 1000 * mostKm }),
  };
}

/** Stops in reach of a base and teams on the ways, numbered anew. */
function problemOf({ bases, stops, places }: RouteSources, options: PatrolOptions) {
  const { stopPlace, basePlace, seconds } = places;
  const teamOf = bases.flatMap((_, team) => (i32(basePlace, team) >= 0 ? [team] : []));
  const stopOf = stops.flatMap((_, stop) => (isReached(places, stop) ? [stop] : []));
  const inZones = options.zones.stopsInZones && stops.some(({ zone }) => zone > 0);
  const problem: NightProblem = {
    seconds,
    places: places.places,
    stopPlace: Uint32Array.from(stopOf, (stop) => i32(stopPlace, stop)),
    stopValue: Float64Array.from(stopOf, (stop) => stops[stop]?.value ?? 0),
    basePlace: Uint32Array.from(teamOf, (team) => i32(basePlace, team)),
    outside: Uint8Array.from(stopOf, (stop) =>
      stops[stop]?.inspected || (inZones && stops[stop]?.zone === 0) ? 1 : 0,
    ),
    ...(options.mostKm === null ? {} : { metres: onGrid(places.ways.lengthsM()) }),
  };
  return { problem, stopOf, teamOf };
}

/** Whether a team can go to a stop and come back. */
export function isReached(
  { stopPlace, basePlace, seconds, places }: PlacesOnWays,
  stop: number,
): boolean {
  const place = i32(stopPlace, stop);
  if (place < 0) return false;
  return basePlace.some(
    (base) =>
      base >= 0 &&
      Number.isFinite(seconds[base * places + place]) &&
      Number.isFinite(seconds[place * places + base]),
  );
}

type RouteAsked = {
  readonly night: number;
  readonly team: number;
  readonly own: TeamNight | undefined;
  readonly drawn: NightPlan;
  readonly stopOf: readonly number[];
};

function routeOf(
  { plane, bases, places }: RouteSources,
  options: PatrolOptions,
  { night, team, own, drawn, stopOf }: RouteAsked,
): PlannedRoute {
  const base = bases[team];
  const on = places.bases[team];
  const at = on ? plane.toDegrees(Float64Array.of(on.x), Float64Array.of(on.y)) : null;
  const explored = new Set(drawn.explored);
  const visits = (own?.visits ?? []).map(({ stop, round, arriveS, leaveS }) => ({
    stop: stopOf[stop] ?? 0,
    round,
    arriveS: rounded(arriveS, 1),
    leaveS: rounded(leaveS, 1),
    explored: explored.has(stop),
  }));
  const passed = wayOf(places, team, visits);
  const line = plane.toDegrees(Float64Array.from(passed.x), Float64Array.from(passed.y));
  return {
    team,
    night,
    date: addDays(options.date, night),
    base: {
      name: base?.name ?? '',
      lon: rounded(at?.[0] ?? base?.lon ?? 0, 6),
      lat: rounded(at?.[1] ?? base?.lat ?? 0, 6),
      gapM: rounded(on?.gapM ?? 0, 1),
    },
    visits,
    rounds: own?.rounds ?? 0,
    line: Array.from(line, (degrees) => rounded(degrees, 6)),
    lengthM: rounded(passed.lengthM, 1),
    driveS: rounded(passed.seconds, 1),
    dwellS: visits.length * 60 * options.dwellMin,
    longestGapS: own?.longestGapS == null ? null : rounded(own.longestGapS, 1),
  };
}

/** All the rounds end to end: from the base over the stops and back, round by round. */
function wayOf(
  { basePlace, stopPlace, ways }: PlacesOnWays,
  team: number,
  visits: readonly { readonly stop: number; readonly round: number }[],
) {
  const passed = { x: [] as number[], y: [] as number[], lengthM: 0, seconds: 0 };
  const base = i32(basePlace, team);
  let at = base;
  const go = (to: number): void => {
    const way = at === to ? null : ways.between(at, to);
    if (way) {
      const from = passed.x.at(-1) === way.x[0] && passed.y.at(-1) === way.y[0] ? 1 : 0;
      for (let i = from; i < way.x.length; i += 1) {
        passed.x.push(way.x[i] ?? 0);
        passed.y.push(way.y[i] ?? 0);
      }
      passed.lengthM += way.lengthM;
      passed.seconds += way.seconds;
    }
    at = to;
  };
  for (const [i, { stop, round }] of visits.entries()) {
    if (i > 0 && visits[i - 1]?.round !== round) go(base);
    go(i32(stopPlace, stop));
  }
  if (visits.length > 0) go(base);
  return passed;
}
