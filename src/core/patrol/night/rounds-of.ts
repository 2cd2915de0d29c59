import { f64, u32 } from '../../geo/typed.ts';
import type { NightOptions, NightProblem } from './plan-night.ts';

export type Visit = {
  readonly stop: number;
  readonly round: number;
  /** Seconds from the start of the shift. */
  readonly arriveS: number;
  readonly leaveS: number;
};

export type Rounds = {
  readonly roundS: number;
  readonly rounds: number;
  readonly visits: readonly Visit[];
  readonly longestGapS: number | null;
};

/** Other orders looked at before the known one is gone again. */
const TRIES = 8;

/**
 * The rounds of a shift: the tour as it is, then again the other way or from another stop on, as chance
 * has it, while a whole round still fits into the shift and the kilometres. An order that would leave a stop
 * alone for longer than `revisitS` is passed over where the known one would not. Without stops no rounds.
 */
export function roundsOf(
  problem: NightProblem,
  options: NightOptions,
  team: number,
  stops: readonly number[],
  random: () => number,
): Rounds {
  const visits: Visit[] = [];
  let [now, goneM, rounds, first] = [0, 0, 0, 0];
  const leftAt = new Map<number, number>();
  while (stops.length > 0) {
    const from = { nowS: now, goneM, round: rounds };
    const known = roundFrom(problem, team, stops, options.dwellS, from);
    const next =
      rounds === 0
        ? known
        : (anotherOrder(problem, options, team, { stops, random, from, leftAt }) ?? known);
    if (next.backS > options.shiftS || next.backM > (options.mostM ?? Infinity)) break;
    visits.push(...next.visits);
    for (const { stop, leaveS } of next.visits) leftAt.set(stop, leaveS);
    [now, goneM] = [next.backS, next.backM];
    if (rounds === 0) first = now;
    rounds += 1;
  }
  return { roundS: first, rounds, visits, longestGapS: rounds > 1 ? longestGap(visits) : null };
}

type RoundStart = { readonly nowS: number; readonly goneM: number; readonly round: number };

type Asked = {
  readonly stops: readonly number[];
  readonly random: () => number;
  readonly from: RoundStart;
  readonly leftAt: ReadonlyMap<number, number>;
};

/** A round in an order of chance that fits and comes back to every stop in time; null where none was found. */
function anotherOrder(
  problem: NightProblem,
  { shiftS, dwellS, revisitS, mostM = Infinity }: NightOptions,
  team: number,
  { stops, random, from, leftAt }: Asked,
): Round | null {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const round = roundFrom(problem, team, turned(stops, random), dwellS, from);
    if (round.backS > shiftS || round.backM > mostM) continue;
    const late = round.visits.some(
      ({ stop, arriveS }) => arriveS - (leftAt.get(stop) ?? 0) > revisitS,
    );
    if (!late) return round;
  }
  return null;
}

function turned(stops: readonly number[], random: () => number): readonly number[] {
  const at = Math.floor(random() * stops.length);
  const rotated = [...stops.slice(at), ...stops.slice(0, at)];
  return random() < 0.5 ? rotated : rotated.toReversed();
}

type Round = {
  readonly visits: readonly Visit[];
  readonly backS: number;
  /** Metres since the shift began; 0 where metres do not count. */
  readonly backM: number;
};

function roundFrom(
  { seconds, metres, places, stopPlace, basePlace }: NightProblem,
  team: number,
  stops: readonly number[],
  dwellS: number,
  { nowS, goneM, round }: RoundStart,
): Round {
  const base = u32(basePlace, team);
  let [at, now, backM] = [base, nowS, goneM];
  const go = (place: number): void => {
    now += f64(seconds, at * places + place);
    backM += metres ? f64(metres, at * places + place) : 0;
    at = place;
  };
  const visits = stops.map((stop) => {
    go(u32(stopPlace, stop));
    const arriveS = now;
    now += dwellS;
    return { stop, round, arriveS, leaveS: now };
  });
  go(base);
  return { visits, backS: now, backM };
}

/** Between leaving a stop and coming to it again. */
function longestGap(visits: readonly Visit[]): number {
  const left = new Map<number, number>();
  let longest = 0;
  for (const { stop, arriveS, leaveS } of visits) {
    const before = left.get(stop);
    if (before !== undefined) longest = Math.max(longest, arriveS - before);
    left.set(stop, leaveS);
  }
  return longest;
}
