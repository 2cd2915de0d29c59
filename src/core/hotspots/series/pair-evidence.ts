import { f64, i32, u32 } from '../../geo/typed.ts';
import type { NearPairs } from '../near-repeat/near-pairs.ts';
import { pairsWithin } from '../near-repeat/near-pairs.ts';
import type { SeriesEvents } from './series-events.ts';

/** Pairs farther apart than this are not even asked about. */
export const LINK_SPACE_M: readonly number[] = [0, 1, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
export const LINK_DAYS: readonly number[] = [0, 2, 4, 7, 14, 30];

/** What two incidents may share besides place and time. */
export const LIKENESSES = ['kind', 'method', 'hour'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Natural logarithms of how much likelier something is of one series than of two incidents by chance. */
export type PairEvidence = {
  /** By distance (LINK_SPACE_M, row) and days apart (LINK_DAYS, column). */
  readonly closeness: Float64Array;
  /** `learned` from this data, or `assumed`: too few pairs to learn from. */
  readonly closenessFrom: 'learned' | 'assumed';
  readonly likeness: Readonly<Record<Likeness, LikenessEvidence>>;
};

export type LikenessEvidence = {
  readonly same: number;
  readonly other: number;
  readonly from: 'learned' | 'assumed';
  /** Pairs of repeats at one place that it was learned from. */
  readonly pairs: number;
};

/** Pairs added to both sides of a ratio: a cell of few pairs says little. */
const SHRINK = 5;
const LEAST_REPEATS = 30;
const LEAST_NEAR_PAIRS = 100;
/** Repeats at one place within so many days are taken for one hand. */
const REPEAT_DAYS = 30;
const HOURS_ALIKE = 3;
/** No likeness alone says more than this: some dozens of repeats do not know it better. */
const MOST_LIKENESS = 1.2;

/** Where nothing can be learned: a weak pull of what is shared. An assumption, and told as one. */
const ASSUMED: Readonly<Record<Likeness, readonly [same: number, other: number]>> = {
  kind: [0.4, -0.7],
  method: [0.5, -0.5],
  hour: [0.3, -0.2],
};
const ASSUMED_CLOSENESS = 2.5;
const ASSUMED_REACH_M = 8_000;
const ASSUMED_REACH_DAYS = 7;

/**
 * How much likelier each nearness and likeness is of a series. Closeness: pairs seen ÷ pairs expected if
 * place and time had nothing to do with each other, by cell of Knox's table (knox.ts), both raised by
 * SHRINK. Likeness: the share of pairs that are alike among repeats at the same target within
 * REPEAT_DAYS, against the share among all pairs (a naive Bayes of independent likenesses). Where there are
 * fewer pairs than it takes, fixed weights.
 */
export function pairEvidence(events: SeriesEvents, near: NearPairs): PairEvidence {
  const learned = learnedCloseness(events, near);
  return {
    closeness: learned ?? assumedCloseness(),
    closenessFrom: learned ? 'learned' : 'assumed',
    likeness: {
      kind: likenessOf(events, near, 'kind'),
      method: likenessOf(events, near, 'method'),
      hour: likenessOf(events, near, 'hour'),
    },
  };
}

/** Cell of a pair, −1 beyond the table. */
export function closenessCell(distanceM: number, days: number): number {
  const row = binOf(distanceM, LINK_SPACE_M);
  const column = binOf(days, LINK_DAYS);
  return row < 0 || column < 0 ? -1 : row * (LINK_DAYS.length - 1) + column;
}

/** 1 alike, 0 not, −1 not known of one of them. */
export function isAlike(events: SeriesEvents, likeness: Likeness, a: number, b: number): number {
  if (likeness === 'hour') {
    const [one, other] = [f64(events.hour, a), f64(events.hour, b)];
    if (one < 0 || other < 0) return -1;
    const apart = Math.abs(one - other);
    return Math.min(apart, 24 - apart) <= HOURS_ALIKE ? 1 : 0;
  }
  const [one, other] = [events[likeness][a] ?? 0, events[likeness][b] ?? 0];
  if (likeness === 'method' && (one === 0 || other === 0)) return -1;
  return one === other ? 1 : 0;
}

function binOf(value: number, edges: readonly number[]): number {
  const bin = edges.findLastIndex((edge) => value >= edge);
  return bin === edges.length - 1 ? -1 : bin;
}

function learnedCloseness(events: SeriesEvents, near: NearPairs): Float64Array | null {
  const columns = LINK_DAYS.length - 1;
  const observed = new Float64Array((LINK_SPACE_M.length - 1) * columns);
  const inRow = new Int32Array(LINK_SPACE_M.length - 1);
  near.one.forEach((a, pair) => {
    const distanceM = f64(near.distance, pair);
    const row = binOf(distanceM, LINK_SPACE_M);
    if (row >= 0) inRow[row] = i32(inRow, row) + 1;
    const cell = closenessCell(distanceM, daysApart(events, a, u32(near.other, pair)));
    if (cell >= 0) observed[cell] = f64(observed, cell) + 1;
  });
  if (observed.reduce((sum, one) => sum + one, 0) < LEAST_NEAR_PAIRS) return null;
  const all = (events.count * (events.count - 1)) / 2;
  const below = LINK_DAYS.map((edge) => pairsWithin(events.day, edge, false));
  return observed.map((seen, cell) => {
    const column = cell % columns;
    const share = ((below[column + 1] ?? 0) - (below[column] ?? 0)) / all;
    const expected = i32(inRow, Math.floor(cell / columns)) * share;
    return Math.log((seen + SHRINK) / (expected + SHRINK));
  });
}

function assumedCloseness(): Float64Array {
  const columns = LINK_DAYS.length - 1;
  return Float64Array.from({ length: (LINK_SPACE_M.length - 1) * columns }, (_, cell) => {
    const distanceM = LINK_SPACE_M[Math.floor(cell / columns)] ?? 0;
    const days = LINK_DAYS[cell % columns] ?? 0;
    const pull = Math.exp(-distanceM / ASSUMED_REACH_M - days / ASSUMED_REACH_DAYS);
    return ASSUMED_CLOSENESS * pull;
  });
}

function likenessOf(events: SeriesEvents, near: NearPairs, likeness: Likeness): LikenessEvidence {
  let alike = 0;
  let pairs = 0;
  near.one.forEach((a, pair) => {
    const b = u32(near.other, pair);
    if (events.target[a] !== events.target[b] || daysApart(events, a, b) > REPEAT_DAYS) return;
    const same = isAlike(events, likeness, a, b);
    if (same < 0) return;
    pairs += 1;
    alike += same;
  });
  const [same, other] = ASSUMED[likeness];
  if (pairs < LEAST_REPEATS) return { same, other, from: 'assumed', pairs };
  const usual = usualShare(events, likeness);
  const share = (alike + 1) / (pairs + 2);
  return {
    same: limited(Math.log(share / usual)),
    other: limited(Math.log((1 - share) / (1 - usual))),
    from: 'learned',
    pairs,
  };
}

function limited(evidence: number): number {
  return Math.max(-MOST_LIKENESS, Math.min(MOST_LIKENESS, evidence));
}

/** The share of alike pairs among pairs with nothing in common: every event with the ones a fixed step on. */
function usualShare(events: SeriesEvents, likeness: Likeness): number {
  let alike = 0;
  let pairs = 0;
  for (const step of STEPS) {
    for (let a = 0; a + step < events.count; a += 1) {
      const same = isAlike(events, likeness, a, a + step);
      if (same < 0) continue;
      pairs += 1;
      alike += same;
    }
  }
  return (alike + 1) / (pairs + 2);
}

const STEPS = [37, 61, 89, 127, 173, 211];

function daysApart({ day }: SeriesEvents, a: number, b: number): number {
  return Math.abs(f64(day, a) - f64(day, b));
}
