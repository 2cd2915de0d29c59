import { randomOrder } from '../../basics/random-order.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { coverageGame } from '../coverage-game/coverage-game.ts';
import { drawTargets } from '../coverage-game/draw-targets.ts';
import { orienteering } from '../orienteering/orienteering.ts';
import { roundsOf } from './rounds-of.ts';
import type { Visit } from './rounds-of.ts';

/** What could be visited, by whom, in how much time. */
export type NightProblem = {
  /** Seconds by road between places, row by row; Infinity where no road leads. */
  readonly seconds: Float64Array;
  readonly places: number;
  /** Place of each stop, and what a visit is worth (expected incidents or loss); more than 0. */
  readonly stopPlace: Uint32Array;
  readonly stopValue: Float64Array;
  /** Place each team starts from and comes back to. */
  readonly basePlace: Uint32Array;
  /** 1: outside the zones, visited only as the explored share; absent: all may be favoured. */
  readonly outside?: Uint8Array;
  /** Metres of the same ways; asked for with `mostM`. */
  readonly metres?: Float64Array;
  /** Stops that tonight takes in if any team can: each is weighed as the best of all others together. */
  readonly always?: readonly number[];
};

export type NightOptions = {
  readonly shiftS: number;
  /** Time at a stop: 10–16 minutes (Koper 1995). */
  readonly dwellS: number;
  /** A stop is seen again within this time where that is possible; two hours. */
  readonly revisitS: number;
  /** Share of the stops taken from outside those that the plan favours, 0 … 1. */
  readonly exploreShare: number;
  /** Most metres of a team in the shift. */
  readonly mostM?: number;
};

export type TeamNight = {
  readonly team: number;
  /** Stops of one round, in order. */
  readonly stops: readonly number[];
  readonly roundS: number;
  readonly rounds: number;
  readonly visits: readonly Visit[];
  /** Seconds between two visits of a stop at most; null with one round only. */
  readonly longestGapS: number | null;
};

export type NightPlan = {
  readonly teams: readonly TeamNight[];
  /** Share of nights each stop is chosen; over many nights it comes this often. */
  readonly coverage: Float64Array;
  /** Worth of the stops visited, each once. */
  readonly value: number;
  /** Stops drawn for tonight that no team could take in. */
  readonly leftOut: readonly number[];
  /** Of the stops drawn, those from outside the favoured ones. */
  readonly explored: readonly number[];
};

/**
 * A night that cannot be foretold: stops are drawn from the coverage plan of a security game (worth more,
 * watched oftener, never surely absent), a share of them from outside it; each team in turn takes the tour
 * that collects most of what is left, fills time to spare with favoured stops near by that were not drawn, and
 * goes round again in another order while the shift lasts. Every
 * choice comes from `ctx.random`: the same seed gives the same night. Nothing to visit gives idle teams.
 */
export async function planNight(
  problem: NightProblem,
  options: NightOptions,
  ctx: RunContext,
): Promise<NightPlan> {
  const { stopValue, basePlace } = problem;
  const coverage = coverageOf(problem, options);
  const drawn = drawTargets(coverage, ctx.random);
  const asked = problem.always ?? [];
  const explored = exploredInstead(problem, options, drawn, coverage, ctx.random).filter(
    (stop) => !asked.includes(stop),
  );
  const kept = randomOrder(drawn.length, ctx.random)
    .slice(explored.length)
    .map((place) => drawn[place] ?? 0)
    .toSorted((a, b) => a - b);
  const tonight = [...new Set([...kept, ...explored, ...asked])];
  const ahead = tonight.reduce((sum, stop) => sum + f64(stopValue, stop), 1);
  const left = new Set(tonight);
  const mean = meanValue(stopValue, tonight);
  const used = new Set<number>(tonight);
  const teams: TeamNight[] = [];
  for (const team of randomOrder(basePlace.length, ctx.random)) {
    const worth = (stop: number): number =>
      (explored.includes(stop) ? Math.max(mean, f64(stopValue, stop)) : f64(stopValue, stop)) +
      (asked.includes(stop) ? ahead : 0);
    const drawnStops = await roundOf(problem, options, team, [...left], worth, ctx);
    const stops = await filledUp(problem, options, team, { stops: drawnStops, used, worth }, ctx);
    for (const stop of stops) {
      left.delete(stop);
      used.add(stop);
    }
    teams.push({ team, stops, ...roundsOf(problem, options, team, stops, ctx.random) });
    ctx.progress('patrol-night', teams.length / basePlace.length);
  }
  const visited = teams.flatMap(({ stops }) => stops);
  return {
    teams: teams.toSorted((a, b) => a.team - b.team),
    coverage,
    value: visited.reduce((sum, stop) => sum + f64(stopValue, stop), 0),
    leftOut: [...left].toSorted((a, b) => a - b),
    explored: explored.toSorted((a, b) => a - b),
  };
}

/** As many stops a night as the teams have time for, when the way between them is the usual one. */
function coverageOf(
  { seconds, places, stopPlace: allPlaces, stopValue: allValues, basePlace, outside }: NightProblem,
  { shiftS, revisitS, dwellS }: NightOptions,
): Float64Array {
  const favoured = Uint32Array.from(allPlaces.keys()).filter((stop) => outside?.[stop] !== 1);
  const stopPlace = favoured.map((stop) => u32(allPlaces, stop));
  const stopValue = Float64Array.from(favoured, (stop) => f64(allValues, stop));
  const stops = stopPlace.length;
  const coverage = new Float64Array(allPlaces.length);
  if (stops === 0) return coverage;
  const hops = Array.from(stopPlace, (from) => {
    let least = Infinity;
    for (const to of stopPlace) {
      if (to !== from) least = Math.min(least, f64(seconds, from * places + to));
    }
    return least;
  })
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const hopS = hops[hops.length >> 1] ?? 0;
  const perTeam = Math.floor(Math.min(shiftS, revisitS) / Math.max(1, dwellS + hopS));
  const resources = Math.min(stops, basePlace.length * Math.max(0, perTeam));
  const game = coverageGame({ uncovered: stopValue, covered: new Float64Array(stops), resources });
  for (const [at, stop] of favoured.entries()) coverage[stop] = f64(game.coverage, at);
  return coverage;
}

/** From a base there and back takes no more than half a round, where there are such stops: a detour, not the night. */
function exploredInstead(
  { seconds, places, stopPlace, basePlace }: NightProblem,
  { shiftS, revisitS, dwellS, exploreShare: share }: NightOptions,
  drawn: readonly number[],
  coverage: Float64Array,
  random: () => number,
): readonly number[] {
  const chosen = new Set(drawn);
  const halfS = Math.min(shiftS, revisitS) / 2;
  const isNear = (stop: number): boolean =>
    basePlace.some((base) => {
      const there = f64(seconds, base * places + u32(stopPlace, stop));
      const back = f64(seconds, u32(stopPlace, stop) * places + base);
      return there + dwellS + back <= halfS;
    });
  const all = Array.from(coverage, (_, stop) => stop).filter(
    (stop) => !chosen.has(stop) && f64(coverage, stop) < 0.5,
  );
  const near = all.filter(isNear);
  const others = near.length > 0 ? near : all;
  const wanted = Math.min(others.length, Math.round(share * drawn.length));
  const order = randomOrder(others.length, random);
  return order.slice(0, wanted).map((place) => others[place] ?? 0);
}

/** Stops not drawn that are weighed to fill up the time of one team. */
const MOST_FILLING = 10;
/** What one of them counts beside a stop that was drawn. */
const FILLING_WORTH = 0.6;

/**
 * The tour with favoured stops near the base or the tour weighed as well, at a part of their worth: they fill
 * time to spare, and a drawn stop far away is left to another team for several of them. Chance decides which
 * are offered.
 */
async function filledUp(
  problem: NightProblem,
  options: NightOptions,
  team: number,
  {
    stops,
    used,
    worth,
  }: { stops: readonly number[]; used: ReadonlySet<number>; worth: (stop: number) => number },
  ctx: RunContext,
): Promise<readonly number[]> {
  const { seconds, places, stopPlace, stopValue, basePlace, outside } = problem;
  const from = [u32(basePlace, team), ...stops.map((stop) => u32(stopPlace, stop))];
  const away = (stop: number): number =>
    from.reduce(
      (least, place) => Math.min(least, f64(seconds, place * places + u32(stopPlace, stop))),
      Infinity,
    );
  const others = Array.from(stopPlace.keys())
    .filter((stop) => !used.has(stop) && outside?.[stop] !== 1)
    .filter(() => ctx.random() < 0.5)
    .map((stop) => ({ stop, away: away(stop) }))
    .toSorted((a, b) => a.away - b.away || a.stop - b.stop)
    .slice(0, MOST_FILLING)
    .map(({ stop }) => stop);
  if (others.length === 0) return stops;
  const valued = new Set(stops);
  return roundOf(
    problem,
    options,
    team,
    [...stops, ...others],
    (stop) => (valued.has(stop) ? worth(stop) : FILLING_WORTH * f64(stopValue, stop)),
    ctx,
  );
}

/** The tour of a team: stops in order, dwelling at each, back within a round's time. */
async function roundOf(
  { seconds, places, stopPlace, basePlace, metres }: NightProblem,
  { shiftS, revisitS, dwellS, mostM }: NightOptions,
  team: number,
  free: readonly number[],
  worth: (stop: number) => number,
  ctx: RunContext,
): Promise<readonly number[]> {
  if (free.length === 0) return [];
  const nodes = [u32(basePlace, team), ...free.map((stop) => u32(stopPlace, stop))];
  const score = Float64Array.from([0, ...free.map(worth)]);
  const within = (budget: number) => {
    const cost = new Float64Array(nodes.length ** 2);
    for (const [a, from] of nodes.entries()) {
      for (const [b, to] of nodes.entries()) {
        const spentS = f64(seconds, from * places + to) + (b === 0 ? 0 : dwellS);
        const spentM = mostM && metres ? f64(metres, from * places + to) / mostM : 0;
        // The greater share of what may be spent: within it, both time and kilometres are.
        cost[a * nodes.length + b] = Math.max(spentS, spentM * budget);
      }
    }
    return orienteering({ points: nodes.length, cost, score, start: 0, end: 0, budget }, ctx);
  };
  const tour = await within(Math.min(shiftS, revisitS));
  const long = tour && tour.stops.length > 2 ? tour : await within(shiftS);
  return (long?.stops ?? []).slice(1, -1).map((node) => free[node - 1] ?? 0);
}

function meanValue(values: Float64Array, stops: readonly number[]): number {
  if (stops.length === 0) return 0;
  return stops.reduce((sum, stop) => sum + f64(values, stop), 0) / stops.length;
}
