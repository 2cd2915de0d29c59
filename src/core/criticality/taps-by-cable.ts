import { f64, u32 } from '../geo/typed.ts';
import type { CableTap } from './service-draft.ts';

/** Numbers of the taps on edge e of the cable graph, from its start on: order[start[e]] … order[start[e + 1] − 1]. */
export type TapsByCable = { readonly start: Uint32Array; readonly order: Uint32Array };

export function tapsByCable(taps: readonly CableTap[], edgeCount: number): TapsByCable {
  const start = new Uint32Array(edgeCount + 1);
  const edgeOf = new Uint32Array(taps.length);
  const alongM = new Float64Array(taps.length);
  taps.forEach((tap, number) => {
    edgeOf[number] = tap.edge;
    alongM[number] = tap.alongM;
    start[tap.edge] = u32(start, tap.edge) + 1;
  });
  let sum = 0;
  for (let edge = 0; edge <= edgeCount; edge += 1) {
    sum += u32(start, edge);
    start[edge] = sum;
  }
  const order = new Uint32Array(taps.length);
  for (let tap = taps.length - 1; tap >= 0; tap -= 1) {
    const edge = u32(edgeOf, tap);
    const at = u32(start, edge) - 1;
    order[at] = tap;
    start[edge] = at;
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    sortAlong(order, alongM, u32(start, edge), u32(start, edge + 1));
  }
  return { start, order };
}

/** Few enough to be put into order one by one. */
const FEW = 32;

/** Sorts order[first] … order[end − 1] along the cable; equals stay as they are, lowest first. */
function sortAlong(order: Uint32Array, alongM: Float64Array, first: number, end: number): void {
  if (end - first > FEW) {
    order.subarray(first, end).sort((a, b) => f64(alongM, a) - f64(alongM, b) || a - b);
    return;
  }
  for (let next = first + 1; next < end; next += 1) {
    const tap = u32(order, next);
    let at = next;
    while (at > first && f64(alongM, u32(order, at - 1)) > f64(alongM, tap)) {
      order[at] = u32(order, at - 1);
      at -= 1;
    }
    order[at] = tap;
  }
}
