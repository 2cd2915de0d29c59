import type { ZoneKept } from '../../../core/patrol/log/patrol-log.ts';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { PatrolWork } from '../../../core/patrol/patrol-work.ts';
import { zoneName } from '../plan/zone-name.ts';

export type KnownZone = {
  readonly key: string;
  readonly zone: ZoneKept;
  /** Degrees; empty where only its cable is known. */
  readonly outline: readonly number[];
};

type NameOf = Parameters<typeof zoneName>[1];

/** Zones a shift can have gone through: those of the plan (else those drawn), then those of the log. */
export function knownZones(
  plan: PatrolPlan | null,
  { zones: drafts, log }: Pick<PatrolWork, 'zones' | 'log'>,
  t: NameOf,
): readonly KnownZone[] {
  const now: readonly Omit<KnownZone, 'key'>[] = plan
    ? plan.zones.map((zone) => ({
        zone: { name: `${zone.number}. ${zoneName(zone, t)}`, sections: zone.sections },
        outline: zone.outline,
      }))
    : (drafts ?? []).map((draft, at) => ({
        zone: { name: draft.name || String(at + 1), sections: draft.sections },
        outline: [],
      }));
  const logged = log.flatMap((entry) => entry.zones.map(({ zone }) => ({ zone, outline: [] })));
  const found = new Map<string, KnownZone>();
  for (const one of [...now, ...logged]) {
    const key = keyOf(one.zone);
    if (!found.has(key)) found.set(key, { key, ...one });
  }
  return [...found.values()];
}

/** The same stretches are the same zone, whatever it is called. */
export function keyOf({ name, sections }: ZoneKept): string {
  return sections.length === 0 ? `name ${name}` : sections.toSorted().join('\n');
}
