import { shareInside } from './incident-window.ts';

/**
 * Hands each piece between consecutive edges its aoristic share of a window [fromMs, toMs] (a moment: all
 * of it where it lies). The shares sum to the part of the window between the first and the last edge.
 */
export function spreadOverEdges(
  edges: Float64Array,
  fromMs: number,
  toMs: number,
  give: (piece: number, share: number) => void,
): void {
  for (let piece = pieceAt(edges, fromMs); piece + 1 < edges.length; piece += 1) {
    const startMs = edges[piece] ?? 0;
    if (startMs > toMs) return;
    const share = shareInside(fromMs, toMs, startMs, edges[piece + 1] ?? startMs);
    if (share > 0) give(piece, share);
  }
}

/** The last piece that begins at or before an instant, 0 when none does. */
function pieceAt(edges: Float64Array, instantMs: number): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= instantMs) low = middle;
    else high = middle;
  }
  return Math.max(0, low);
}
