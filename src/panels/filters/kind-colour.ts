import { INCIDENT_KINDS } from '../../core/model/incident-kinds.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';

const COLOURS = 8;

/** The colour of a kind in charts, the same in every period. */
export function kindColour(kind: IncidentKindId): string {
  const index = INCIDENT_KINDS.findIndex((one) => one.id === kind);
  return `var(--stack-${(Math.max(0, index) % COLOURS) + 1})`;
}
