import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { unionFind } from '../../network/union-find.ts';
import { incompleteGamma } from '../rates/incomplete-gamma.ts';
import { nearPairs } from '../near-repeat/near-pairs.ts';
import { MOST_PAIRS } from '../near-repeat/knox.ts';
import { LIKENESSES, LINK_SPACE_M, closenessCell, isAlike, pairEvidence } from './pair-evidence.ts';
import type { Likeness, PairEvidence } from './pair-evidence.ts';
import type { SeriesEvents } from './series-events.ts';

/** Incidents proposed as one series, with what speaks for it. */
export type SeriesProposal = {
  /** Events, the earliest first. */
  readonly events: readonly number[];
  readonly days: number;
  /** The greatest distance between two of them. */
  readonly reachM: number;
  /** Incidents to expect in that place and so many days at the usual pace, and the chance of as many. */
  readonly expected: number;
  readonly p: number;
  /** How many share the commonest kind, method and hour, of those whose is known. */
  readonly alike: Readonly<Record<Likeness, { readonly same: number; readonly known: number }>>;
};

export type SeriesFound = {
  readonly proposals: readonly SeriesProposal[];
  readonly evidence: PairEvidence | null;
};

/** Two incidents are linked when a series is so many times as likely as chance. */
const LEAST_LINK = Math.log(2.5);
const LEAST_EVENTS = 3;
/** A group that chance makes oftener than this is not proposed. */
const GREATEST_P = 0.001;

/**
 * Which incidents look like one series of the same hands? Pairs within 30 km and 30 days are scored by the
 * sum of what their closeness, kind, method and hour say (pair-evidence.ts); those above LEAST_LINK are
 * linked, and what links hold together is a group (single linkage: a series moves on from theft to theft).
 * A group is proposed when, at the usual pace of its surroundings, chance gives as many in as many days
 * less than once in a thousand times (Poisson). Proposals only: a person decides. Most surprising first.
 *
 * Fewer than LEAST_EVENTS incidents: none. O(near pairs).
 */
export async function findSeries(events: SeriesEvents, ctx: RunContext): Promise<SeriesFound> {
  if (events.count < LEAST_EVENTS) return { proposals: [], evidence: null };
  const near = nearPairs(events.x, events.y, LINK_SPACE_M.at(-1) ?? 0, MOST_PAIRS);
  if (!near) return { proposals: [], evidence: null };
  await ctx.breathe();
  const evidence = pairEvidence(events, near);
  await ctx.breathe();
  const groups = unionFind(events.count);
  near.one.forEach((one, pair) => {
    const other = u32(near.other, pair);
    if (linkScore(events, evidence, one, other, f64(near.distance, pair)) >= LEAST_LINK) {
      groups.union(one, other);
    }
  });
  await ctx.breathe();
  const proposals = membersOf(events.count, groups.find)
    .filter((group) => group.length >= LEAST_EVENTS)
    .map((group) => proposalOf(events, group))
    .filter(({ p }) => p <= GREATEST_P)
    .toSorted((a, b) => a.p - b.p || (a.events[0] ?? 0) - (b.events[0] ?? 0));
  return { proposals, evidence };
}

/** Logarithm of how many times likelier a series is than chance for two incidents; −∞ beyond the table. */
export function linkScore(
  events: SeriesEvents,
  evidence: PairEvidence,
  a: number,
  b: number,
  distanceM: number,
): number {
  const cell = closenessCell(distanceM, Math.abs(f64(events.day, a) - f64(events.day, b)));
  if (cell < 0) return -Infinity;
  return LIKENESSES.reduce(
    (sum, likeness) => {
      const alike = isAlike(events, likeness, a, b);
      if (alike < 0) return sum;
      const { same, other } = evidence.likeness[likeness];
      return sum + (alike === 1 ? same : other);
    },
    f64(evidence.closeness, cell),
  );
}

function membersOf(count: number, groupOf: (event: number) => number): readonly number[][] {
  const groups = new Map<number, number[]>();
  for (let event = 0; event < count; event += 1) {
    const group = groupOf(event);
    const list = groups.get(group);
    if (list) list.push(event);
    else groups.set(group, [event]);
  }
  return [...groups.values()];
}

function proposalOf(events: SeriesEvents, group: readonly number[]): SeriesProposal {
  const { day } = events;
  const first = f64(day, group[0] ?? 0);
  const last = f64(day, group.at(-1) ?? 0);
  const days = last - first + 1;
  const expected = usualCount(events, group, first, last);
  return {
    events: group,
    days,
    reachM: reachOf(events, group),
    expected,
    p: incompleteGamma(group.length, expected).lower,
    alike: {
      kind: commonest(group.map((event) => events.kind[event] ?? 0)),
      method: commonest(group.map((event) => events.method[event] ?? 0).filter((one) => one > 0)),
      hour: commonest(
        group
          .map((event) => f64(events.hour, event))
          .filter((hour) => hour >= 0)
          .map((hour) => Math.floor(hour / PART_HOURS)),
      ),
    },
  };
}

/** Other incidents in the circle around the group, scaled from all other days to as many days. */
function usualCount(
  events: SeriesEvents,
  group: readonly number[],
  first: number,
  last: number,
): number {
  const mean = (values: Float64Array): number =>
    group.reduce((sum, event) => sum + f64(values, event), 0) / group.length;
  const [cx, cy] = [mean(events.x), mean(events.y)];
  const away = (event: number): number =>
    Math.hypot(f64(events.x, event) - cx, f64(events.y, event) - cy);
  const radiusM = Math.max(LEAST_RADIUS_M, ...group.map(away));
  let others = 0;
  for (let event = 0; event < events.count; event += 1) {
    const when = f64(events.day, event);
    if ((when < first || when > last) && away(event) <= radiusM) others += 1;
  }
  const span = f64(events.day, events.count - 1) - f64(events.day, 0) + 1;
  const days = last - first + 1;
  return ((others + 1) * days) / Math.max(1, span - days);
}

/** Hours are told by quarters of the day. */
const PART_HOURS = 6;
const LEAST_RADIUS_M = 1_000;

function reachOf({ x, y }: SeriesEvents, group: readonly number[]): number {
  let reach = 0;
  for (const a of group) {
    for (const b of group) {
      reach = Math.max(reach, Math.hypot(f64(x, a) - f64(x, b), f64(y, a) - f64(y, b)));
    }
  }
  return reach;
}

function commonest(values: readonly number[]) {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { same: Math.max(0, ...counts.values()), known: values.length };
}
