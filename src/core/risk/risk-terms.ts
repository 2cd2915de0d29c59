import { PROTECTION_MEASURES } from '../model/asset-fields.ts';
import { INCIDENT_KINDS } from '../model/incident-kinds.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';

/** Kinds of incidents that can strike a target: only these can put it out of service. */
export const STRIKING_KINDS: readonly IncidentKindId[] = INCIDENT_KINDS.filter(
  ({ strikes }) => strikes.length > 0,
).map(({ id }) => id);

/** How the target struck lies: a cable by its placement, anything else is a point. */
export const RISK_PLACES = ['aerial', 'buried', 'duct', 'unknown', 'point'] as const;
export type RiskPlace = (typeof RISK_PLACES)[number];

/** What lowers the chance that a deed succeeds. `burial` is a work on aerial cable, not a state of it. */
export const RISK_MEASURES = [...PROTECTION_MEASURES, 'burial'] as const;
export type RiskMeasure = (typeof RISK_MEASURES)[number];

/** Whether protection measures lower what this kind does: storms and diggers do not mind a guard. */
export function isDeterred(kind: IncidentKindId): boolean {
  return INCIDENT_KINDS.find(({ id }) => id === kind)?.run === 'security';
}
