import { tablePlace } from './chance.ts';
import type { IncidentLinks } from './evidence.ts';

/**
 * Adds to `sums`, trial by trial, what the incidents linked to a target weigh: Σ value × table[chance of the
 * trial and incident].
 */
export function addLinks(
  { start, incident, value }: IncidentLinks,
  target: number,
  keys: Uint32Array,
  table: Float64Array,
  sums: Float64Array,
): void {
  const end = start[target + 1] ?? 0;
  for (let link = start[target] ?? 0; link < end; link += 1) {
    const which = incident[link] ?? 0;
    const weight = value[link] ?? 0;
    for (let trial = 0; trial < keys.length; trial += 1) {
      sums[trial] = (sums[trial] ?? 0) + weight * (table[tablePlace(keys[trial] ?? 0, which)] ?? 0);
    }
  }
}
