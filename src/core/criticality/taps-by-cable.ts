import type { CableTap } from './service-draft.ts';

/** Numbers of the taps on edge e of the cable graph, from its start on: order[start[e]] … order[start[e + 1] − 1]. */
export type TapsByCable = { readonly start: Uint32Array; readonly order: Uint32Array };

export function tapsByCable(taps: readonly CableTap[], edgeCount: number): TapsByCable {
  const start = new Uint32Array(edgeCount + 1);
  const alongM = Float64Array.from(taps, (tap) => tap.alongM);
  for (const { edge } of taps) start[edge] = (start[edge] as number) + 1;
  let sum = 0;
  for (let edge = 0; edge <= edgeCount; edge += 1) {
    sum += start[edge] as number;
    start[edge] = sum;
  }
  const order = new Uint32Array(taps.length);
  for (let tap = taps.length - 1; tap >= 0; tap -= 1) {
    const edge = taps[tap]?.edge ?? 0;
    const at = (start[edge] as number) - 1;
    order[at] = tap;
    start[edge] = at;
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    if ((start[edge + 1] as number) - (start[edge] as number) < 2) continue;
    order
      .subarray(start[edge], start[edge + 1])
      .sort((a, b) => (alongM[a] as number) - (alongM[b] as number) || a - b);
  }
  return { start, order };
}
