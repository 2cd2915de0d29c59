import type { PatrolWork } from '../patrol-work.ts';
import type { PatrolLogEntry, ZoneKept } from './patrol-log.ts';

export type KnownZone = {
  readonly key: string;
  readonly zone: ZoneKept;
  /** Degrees; empty where only its cable is known. */
  readonly outline: readonly number[];
};

/**
 * Zones a shift can have gone through: those of a plan (null: none is shown, then those drawn), then those of the
 * log. The same stretches are one zone, under the first name.
 */
export function knownZones(
  planned: readonly Omit<KnownZone, 'key'>[] | null,
  { zones: drafts, log }: Pick<PatrolWork, 'zones' | 'log'>,
): readonly KnownZone[] {
  const now =
    planned ??
    (drafts ?? []).map((draft, at) => ({
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

/** Of the zones whose stretches are known, those the log went through; all of them where it names none. */
export function patrolledZones(
  known: readonly KnownZone[],
  log: readonly PatrolLogEntry[],
): readonly KnownZone[] {
  const logged = new Set(log.flatMap(({ zones }) => zones.map(({ zone }) => keyOf(zone))));
  return known.filter(
    ({ key, zone }) => zone.sections.length > 0 && (logged.size === 0 || logged.has(key)),
  );
}

/** ISO day of the first patrol of a log; '' of none. */
export function firstPatrol(log: readonly PatrolLogEntry[]): string {
  return log.map(({ date }) => date).toSorted()[0] ?? '';
}
