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

/**
 * The rounds of a shift: the tour as it is, then again the other way or from another stop on, as chance
 * has it, while a whole round still fits. Without stops no rounds.
 */
export function roundsOf(
  problem: NightProblem,
  { shiftS, dwellS }: NightOptions,
  team: number,
  stops: readonly number[],
  random: () => number,
): Rounds {
  const visits: Visit[] = [];
  let now = 0;
  let rounds = 0;
  let first = 0;
  while (stops.length > 0) {
    const order = rounds === 0 ? stops : turned(stops, random);
    const round = roundFrom(problem, team, order, dwellS, now, rounds);
    if (round.backS > shiftS) {
      // Another order may take longer: the known one is tried before the shift is called full.
      const known = roundFrom(problem, team, stops, dwellS, now, rounds);
      if (rounds === 0 || known.backS > shiftS) break;
      visits.push(...known.visits);
      now = known.backS;
    } else {
      visits.push(...round.visits);
      now = round.backS;
    }
    if (rounds === 0) first = now;
    rounds += 1;
  }
  return { roundS: first, rounds, visits, longestGapS: rounds > 1 ? longestGap(visits) : null };
}

function turned(stops: readonly number[], random: () => number): readonly number[] {
  const at = Math.floor(random() * stops.length);
  const rotated = [...stops.slice(at), ...stops.slice(0, at)];
  return random() < 0.5 ? rotated : rotated.toReversed();
}

function roundFrom(
  { seconds, places, stopPlace, basePlace }: NightProblem,
  team: number,
  stops: readonly number[],
  dwellS: number,
  startS: number,
  round: number,
): { readonly visits: readonly Visit[]; readonly backS: number } {
  const base = u32(basePlace, team);
  let at = base;
  let now = startS;
  const visits = stops.map((stop) => {
    const place = u32(stopPlace, stop);
    const arriveS = now + f64(seconds, at * places + place);
    now = arriveS + dwellS;
    at = place;
    return { stop, round, arriveS, leaveS: now };
  });
  return { visits, backS: now + f64(seconds, at * places + base) };
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
