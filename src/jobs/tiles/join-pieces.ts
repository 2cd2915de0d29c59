import type { Geometry } from '../../core/geo/geometry.ts';

/** Pieces of a chain joined into longer ones; `hottest` is the piece that speaks for them. */
export type JoinedPieces = { readonly geometry: Geometry; readonly hottest: Uint32Array };

/**
 * Joins up to `most` pieces that follow each other on one chain (one edge of the network), so that a
 * piece is never shorter than it can be drawn. The value shown is that of the hottest piece: a hot spot
 * keeps its colour from afar. Pieces of a chain must be consecutive, each starting where the last ended.
 */
export function joinPieces(
  pieces: Geometry,
  chainOf: ArrayLike<number>,
  value: ArrayLike<number>,
  most: number,
): JoinedPieces {
  const { geometry, groupStart } = joinedLines(pieces, chainOf, most);
  const hottest = groupStart
    .subarray(0, -1)
    .map((first, group) => hottestOf(first, groupStart[group + 1] ?? first, value));
  return { geometry, hottest };
}

type JoinedLines = { readonly geometry: Geometry; readonly groupStart: Uint32Array };

/** The lines are the same for every picture painted on them: joined once. */
const JOINED = new WeakMap<Geometry, Map<number, JoinedLines>>();

function joinedLines(pieces: Geometry, chainOf: ArrayLike<number>, most: number): JoinedLines {
  const known = JOINED.get(pieces) ?? new Map<number, JoinedLines>();
  JOINED.set(pieces, known);
  const lines = known.get(most) ?? joinLines(pieces, chainOf, most);
  known.set(most, lines);
  return lines;
}

function joinLines(pieces: Geometry, chainOf: ArrayLike<number>, most: number): JoinedLines {
  const count = pieces.partStart.length - 1;
  const coordinates: number[] = [];
  const partStart: number[] = [0];
  const groupStart: number[] = [0];
  for (let first = 0; first < count;) {
    const end = endOfGroup(first, count, chainOf, most);
    for (let piece = first; piece < end; piece += 1) {
      // a piece begins with the last vertex of the one before
      const from = (pieces.partStart[piece] ?? 0) + (piece > first ? 1 : 0);
      const to = pieces.partStart[piece + 1] ?? from;
      for (let i = 2 * from; i < 2 * to; i += 1) coordinates.push(pieces.coordinates[i] ?? 0);
    }
    partStart.push(coordinates.length / 2);
    groupStart.push(end);
    first = end;
  }
  return {
    geometry: {
      type: 'line',
      coordinates: Float64Array.from(coordinates),
      partStart: Uint32Array.from(partStart),
      featureStart: Uint32Array.from(partStart.keys()),
    },
    groupStart: Uint32Array.from(groupStart),
  };
}

function endOfGroup(
  first: number,
  count: number,
  chainOf: ArrayLike<number>,
  most: number,
): number {
  let end = first + 1;
  while (end < count && end - first < most && chainOf[end] === chainOf[first]) end += 1;
  return end;
}

function hottestOf(first: number, end: number, value: ArrayLike<number>): number {
  let best = first;
  for (let piece = first + 1; piece < end; piece += 1) {
    if ((value[piece] ?? 0) > (value[best] ?? 0)) best = piece;
  }
  return best;
}
