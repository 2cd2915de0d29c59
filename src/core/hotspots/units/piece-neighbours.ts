import { u32 } from '../../geo/typed.ts';
import { listsOf } from '../local-statistics/neighbour-lists.ts';
import type { NeighbourLists } from '../local-statistics/neighbour-lists.ts';

/** Pieces of the edges of a network: those of an edge are consecutive, in order along it. */
export type EdgePieces = {
  readonly nodeCount: number;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length edges + 1. */
  readonly edgePieceStart: Uint32Array;
};

/**
 * Which pieces (sections, lixels) of a network are near each other along it: those reached in at most
 * `hops` steps, a step leading to the next piece of the edge or, at its end, to every piece that ends at
 * the same node. Two cables that cross without a joint are not neighbours; parallel cables between the
 * same joints are, at their ends. A self loop touches itself at its node. O(pieces × those reached).
 */
export function pieceNeighbours(network: EdgePieces, hops: number): NeighbourLists {
  const steps = touchingPieces(network);
  if (hops <= 1) return steps;
  const pieces = steps.start.length - 1;
  const seenBy = new Uint32Array(pieces).fill(pieces);
  const members = Array.from({ length: pieces }, (_, piece) => reached(steps, piece, hops, seenBy));
  return listsOf(members);
}

function reached(
  { start, to }: NeighbourLists,
  piece: number,
  hops: number,
  seenBy: Uint32Array,
): number[] {
  const found: number[] = [];
  seenBy[piece] = piece;
  let ring = [piece];
  for (let hop = 0; hop < hops && ring.length > 0; hop += 1) {
    const next: number[] = [];
    for (const one of ring) {
      for (let k = u32(start, one); k < u32(start, one + 1); k += 1) {
        const other = u32(to, k);
        if (seenBy[other] === piece) continue;
        seenBy[other] = piece;
        next.push(other);
      }
    }
    for (const other of next) found.push(other);
    ring = next;
  }
  return found.toSorted((a, b) => a - b);
}

/** One step: the pieces before and after on the edge, and all that meet at its ends. */
function touchingPieces({ nodeCount, edgeFrom, edgeTo, edgePieceStart }: EdgePieces) {
  const edges = edgeFrom.length;
  const pieces = u32(edgePieceStart, edges);
  const members: Set<number>[] = Array.from({ length: pieces }, () => new Set());
  const atNode: Set<number>[] = Array.from({ length: nodeCount }, () => new Set());
  for (let edge = 0; edge < edges; edge += 1) {
    const [first, end] = [u32(edgePieceStart, edge), u32(edgePieceStart, edge + 1)];
    if (first === end) continue;
    atNode[u32(edgeFrom, edge)]?.add(first);
    atNode[u32(edgeTo, edge)]?.add(end - 1);
    for (let piece = first + 1; piece < end; piece += 1) {
      members[piece]?.add(piece - 1);
      members[piece - 1]?.add(piece);
    }
  }
  for (const meeting of atNode)
    for (const a of meeting) for (const b of meeting) if (a !== b) members[a]?.add(b);
  return listsOf(members.map((set) => [...set].toSorted((a, b) => a - b)));
}
