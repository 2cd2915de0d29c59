/**
 * When an incident can have happened: [fromMs, toMs], equal when the moment is known.
 * A missing end of the window falls back to the discovery, then to the other end; reversed ends are
 * put in order. NaN is absent; null when no date is known at all.
 */
export function incidentWindow(
  fromMs: number,
  toMs: number,
  discoveredMs: number,
): readonly [number, number] | null {
  const first = firstKnown(fromMs, toMs, discoveredMs);
  if (Number.isNaN(first)) return null;
  const last = Number.isNaN(fromMs) ? first : firstKnown(toMs, discoveredMs, fromMs);
  return first <= last ? [first, last] : [last, first];
}

function firstKnown(a: number, b: number, c: number): number {
  if (!Number.isNaN(a)) return a;
  return Number.isNaN(b) ? c : b;
}

/**
 * Aoristic weight (Ratcliffe 2000): the share of the window [fromMs, toMs] inside [startMs, endMs).
 * A moment counts 1 when inside and 0 when not. Shares over a tiling of time sum to 1.
 */
export function shareInside(fromMs: number, toMs: number, startMs: number, endMs: number): number {
  if (toMs <= fromMs) return fromMs >= startMs && fromMs < endMs ? 1 : 0;
  const inside = Math.min(toMs, endMs) - Math.max(fromMs, startMs);
  return inside <= 0 ? 0 : inside / (toMs - fromMs);
}
