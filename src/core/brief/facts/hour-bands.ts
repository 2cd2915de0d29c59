import { DAY_MS, HOUR_MS, OFFSET_MS } from '../../time/vietnam-time.ts';

/** In which quarter of the day incidents fell: 0–6, 6–12, 12–18, 18–24 o'clock (UTC+07:00). */
export type HourBands = {
  /** Shares of windows add up (aoristic), so fractions happen; the sum is `known`. */
  readonly counts: readonly [number, number, number, number];
  /** Incidents whose window is shorter than a day. */
  readonly known: number;
  readonly of: number;
};

/** A window is spread evenly over the hours it covers; one of a day or longer tells no hour. */
export function hourBands(
  windows: readonly (readonly [fromMs: number, toMs: number] | null)[],
): HourBands {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let known = 0;
  for (const window of windows) {
    if (!window) continue;
    const [from, to] = window;
    const length = to - from;
    if (length >= DAY_MS) continue;
    known += 1;
    if (length <= 0) {
      addTo(counts, hourOf(from), 1);
      continue;
    }
    let at = from;
    while (at < to) {
      const next = Math.min(to, (Math.floor((at + OFFSET_MS) / HOUR_MS) + 1) * HOUR_MS - OFFSET_MS);
      addTo(counts, hourOf(at), (next - at) / length);
      at = next;
    }
  }
  return { counts, known, of: windows.length };
}

function hourOf(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / HOUR_MS) % 24;
}

function addTo(counts: [number, number, number, number], hour: number, weight: number): void {
  const band = Math.floor(hour / 6);
  counts[band] = (counts[band] ?? 0) + weight;
}
