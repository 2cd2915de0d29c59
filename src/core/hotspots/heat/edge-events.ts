import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';

/** Lixels of each edge: first[e] … first[e + 1). */
export function firstLixelOfEdge({ graph, pieces }: NetworkSupport): Uint32Array {
  const first = new Uint32Array(graph.edgeCount + 1);
  for (let edge = 0; edge <= graph.edgeCount; edge += 1) {
    first[edge] = u32(pieces.sectionLixelStart, u32(pieces.edgeSectionStart, edge));
  }
  return first;
}

/** Events grouped by lixel, in order along the network; distances in bandwidths. */
export type EventsByLixel = {
  /** Edges with events, ascending. */
  readonly edges: Uint32Array;
  /** Length lixels + 1. */
  readonly start: Uint32Array;
  readonly weight: Float64Array;
  /** From the event back to the start of its lixel, and on to its end. */
  readonly back: Float64Array;
  readonly ahead: Float64Array;
};

export function eventsByLixel(
  events: NetworkEvents,
  { graph, pieces }: NetworkSupport,
  firstLixel: Uint32Array,
  bandwidthM: number,
): EventsByLixel {
  const lixelOf = new Uint32Array(events.count);
  const start = new Uint32Array(pieces.lixelCount + 1);
  const hasEvents = new Uint8Array(graph.edgeCount);
  for (let i = 0; i < events.count; i += 1) {
    const edge = u32(events.edge, i);
    const first = u32(firstLixel, edge);
    const count = u32(firstLixel, edge + 1) - first;
    const fraction = f64(events.alongM, i) / f64(graph.edgeLengthM, edge);
    const lixel = first + Math.min(count - 1, Math.max(0, Math.floor(fraction * count)));
    lixelOf[i] = lixel;
    start[lixel + 1] = u32(start, lixel + 1) + 1;
    hasEvents[edge] = 1;
  }
  for (let k = 0; k < pieces.lixelCount; k += 1) start[k + 1] = u32(start, k + 1) + u32(start, k);
  const filled = start.slice();
  const weight = new Float64Array(events.count);
  const back = new Float64Array(events.count);
  const ahead = new Float64Array(events.count);
  for (let i = 0; i < events.count; i += 1) {
    const lixel = u32(lixelOf, i);
    const place = u32(filled, lixel);
    filled[lixel] = place + 1;
    weight[place] = f64(events.weight, i);
    const fromM = f64(pieces.lixelFromM, lixel);
    const toM = f64(pieces.lixelToM, lixel);
    const alongM = Math.min(toM, Math.max(fromM, f64(events.alongM, i)));
    back[place] = (alongM - fromM) / bandwidthM;
    ahead[place] = (toM - alongM) / bandwidthM;
  }
  return { edges: marked(hasEvents), start, weight, back, ahead };
}

function marked(marks: Uint8Array): Uint32Array {
  const found = new Uint32Array(marks.length);
  let count = 0;
  for (let i = 0; i < marks.length; i += 1) {
    if (marks[i] !== 1) continue;
    found[count] = i;
    count += 1;
  }
  return found.slice(0, count);
}
