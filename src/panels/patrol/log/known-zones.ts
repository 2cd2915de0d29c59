import { knownZones as zonesKnown } from '../../../core/patrol/log/known-zones.ts';
import type { KnownZone } from '../../../core/patrol/log/known-zones.ts';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { PatrolWork } from '../../../core/patrol/patrol-work.ts';
import { zoneName } from '../plan/zone-name.ts';

export { keyOf } from '../../../core/patrol/log/known-zones.ts';
export type { KnownZone };

type NameOf = Parameters<typeof zoneName>[1];

/** The zones that are known, those of the plan under the names the room gives them. */
export function knownZones(
  plan: PatrolPlan | null,
  work: Pick<PatrolWork, 'zones' | 'log'>,
  t: NameOf,
): readonly KnownZone[] {
  const planned = plan?.zones.map((zone) => ({
    zone: { name: `${zone.number}. ${zoneName(zone, t)}`, sections: zone.sections },
    outline: zone.outline,
  }));
  return zonesKnown(planned ?? null, work);
}
