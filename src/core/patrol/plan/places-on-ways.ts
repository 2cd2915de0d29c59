import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { PatrolWays } from '../roads/patrol-ways.ts';
import type { RoadPlaces } from '../roads/edges-with-places.ts';
import { roadMatrix } from '../roads/road-matrix.ts';
import { roadWays } from '../roads/road-ways.ts';
import type { RoadWays } from '../roads/road-ways.ts';
import { partLengths, snapToWays } from '../roads/snap-to-ways.ts';
import type { WayPlace } from '../roads/snap-to-ways.ts';
import type { CandidateStop } from './candidate-stops.ts';
import type { PatrolBase } from './patrol-bases.ts';
import { onGrid } from './rounded.ts';
import { snappedBases } from './snapped-bases.ts';

/** Bases and stops on the ways, and what is between them. Places are bases first, then stops. */
export type PlacesOnWays = {
  /** By base, by stop; null: no way near, or none that leads there from any base. */
  readonly bases: readonly (WayPlace | null)[];
  readonly stops: readonly (WayPlace | null)[];
  /** Place number of a base or stop; −1 where it is not on the ways. */
  readonly basePlace: Int32Array;
  readonly stopPlace: Int32Array;
  readonly places: number;
  /** Seconds, row by row. */
  readonly seconds: Float64Array;
  readonly ways: RoadWays;
  /** Parts of the ways that no base stands on, and their length. */
  readonly islands: { readonly count: number; readonly lengthM: number };
};

export function placesOnWays(
  ways: PatrolWays,
  plane: MetricPlane,
  baseList: readonly (PatrolBase | null)[],
  stopList: readonly CandidateStop[],
): PlacesOnWays {
  const snap = snapToWays(ways.graph);
  const lengths = partLengths(ways.graph);
  const bases = snappedBases(ways, plane, baseList);
  const reached = new Set(bases.flatMap((base) => (base ? [base.part] : [])));
  const inReach = (part: number): boolean => reached.size === 0 || reached.has(part);
  const stops = stopList.map(({ x, y }) => snap(x, y, inReach));
  const [basePlace, stopPlace] = numbered(bases, stops);
  const snapped = [...bases, ...stops].filter((place) => place !== null);
  const onRoad: RoadPlaces = {
    edge: Uint32Array.from(snapped, ({ edge }) => edge),
    alongM: Float64Array.from(snapped, ({ alongM }) => alongM),
  };
  return {
    bases,
    stops,
    basePlace,
    stopPlace,
    places: snapped.length,
    seconds: snapped.length > 0 ? onGrid(roadMatrix(ways.graph, onRoad)) : new Float64Array(0),
    ways: roadWays(ways.graph, onRoad),
    islands: islandsOf(lengths, reached),
  };
}

function numbered(
  ...lists: readonly (readonly (WayPlace | null)[])[]
): readonly [Int32Array, Int32Array] {
  let next = 0;
  const [bases, stops] = lists.map((list) =>
    Int32Array.from(list, (place) => {
      if (!place) return -1;
      next += 1;
      return next - 1;
    }),
  );
  return [bases ?? new Int32Array(0), stops ?? new Int32Array(0)];
}

function islandsOf(lengths: Float64Array, reached: ReadonlySet<number>) {
  let [count, lengthM] = [0, 0];
  for (const [part, length] of lengths.entries()) {
    if (reached.size === 0 || reached.has(part)) continue;
    count += 1;
    lengthM += length;
  }
  return { count, lengthM };
}
