import type { HotspotIncidents } from '../incidents.ts';

/** What the questions of "when" need of the incidents: windows of time, not places. */
export type TimedIncidents = Pick<
  HotspotIncidents,
  'count' | 'kind' | 'weight' | 'fromMs' | 'toMs' | 'dayOnly'
>;

/** Those that a test picks, in the same order. */
export function pickIncidents(
  incidents: TimedIncidents,
  keep: (incident: number) => boolean,
): TimedIncidents {
  const kept = Uint32Array.from({ length: incidents.count }, (_, i) => i).filter(keep);
  const floats = (column: Float64Array): Float64Array =>
    Float64Array.from(kept, (i) => column[i] ?? 0);
  const bytes = (column: Uint8Array): Uint8Array => Uint8Array.from(kept, (i) => column[i] ?? 0);
  return {
    count: kept.length,
    kind: bytes(incidents.kind),
    weight: floats(incidents.weight),
    fromMs: floats(incidents.fromMs),
    toMs: floats(incidents.toMs),
    dayOnly: bytes(incidents.dayOnly),
  };
}
