import type { PatrolPlan, PlannedZone } from '../../core/patrol/plan/patrol-plan.ts';
import type { ZoneDraft } from '../../core/patrol/plan/zone-draft.ts';
import { mergeZones, splitZone, withSections } from '../../core/patrol/zones/edit-zone.ts';
import type { TouchingOf } from '../../core/patrol/zones/edit-zone.ts';

/** A zone grown by the plan is kept under its number once a person changes it. */
export function draftId({ draft, number }: Pick<PlannedZone, 'draft' | 'number'>): string {
  return draft === '' ? `zone-${number}` : draft;
}

/** The zones of a plan as a person's own. */
export function draftsOf({ zones }: Pick<PatrolPlan, 'zones'>): readonly ZoneDraft[] {
  return zones.map((zone) => ({
    id: draftId(zone),
    name: zone.name,
    sections: zone.sections,
    unit: zone.unit,
    contact: zone.contact,
  }));
}

export type ZoneWords = Pick<ZoneDraft, 'name' | 'unit' | 'contact'>;

/** Name, unit in charge, line to call. */
export function describedZone(
  drafts: readonly ZoneDraft[],
  id: string,
  words: Partial<ZoneWords>,
): readonly ZoneDraft[] {
  return drafts.map((draft) => (draft.id === id ? { ...draft, ...words } : draft));
}

/** Stretches taken in belong to this zone alone; a zone that is left empty goes. */
export function withStretches(
  drafts: readonly ZoneDraft[],
  id: string,
  added: readonly string[],
  removed: readonly string[] = [],
): readonly ZoneDraft[] {
  return drafts
    .map((draft) => ({
      ...draft,
      sections:
        draft.id === id
          ? withSections(draft.sections, added, removed)
          : withSections(draft.sections, [], added),
    }))
    .filter(({ sections }) => sections.length > 0);
}

export function newZone(
  drafts: readonly ZoneDraft[],
  sections: readonly string[],
): readonly ZoneDraft[] {
  const id = freeZoneId(drafts);
  const fresh: ZoneDraft = { id, name: '', sections: [], unit: '', contact: '' };
  return withStretches([...drafts, fresh], id, sections);
}

export function withoutZone(drafts: readonly ZoneDraft[], id: string): readonly ZoneDraft[] {
  return drafts.filter((draft) => draft.id !== id);
}

/** Null where that stretch divides nothing. Both halves keep unit and contact; the name stays with the first. */
export function dividedZone(
  drafts: readonly ZoneDraft[],
  id: string,
  at: string,
  touching: TouchingOf<string>,
): readonly ZoneDraft[] | null {
  const whole = drafts.find((draft) => draft.id === id);
  const halves = whole && splitZone(whole.sections, at, touching);
  if (!halves) return null;
  const [kept, split] = halves;
  return drafts.flatMap((draft) =>
    draft.id === id
      ? [
          { ...draft, sections: kept },
          { ...draft, id: freeZoneId(drafts), name: '', sections: split },
        ]
      : [draft],
  );
}

/** The other zone becomes part of the one. */
export function joinedZones(
  drafts: readonly ZoneDraft[],
  id: string,
  other: string,
): readonly ZoneDraft[] {
  const from = drafts.find((draft) => draft.id === other);
  return drafts
    .filter((draft) => draft.id !== other)
    .map((draft) =>
      draft.id === id && from
        ? {
            ...draft,
            sections: mergeZones(draft.sections, from.sections),
            unit: draft.unit || from.unit,
            contact: draft.contact || from.contact,
          }
        : draft,
    );
}

function freeZoneId(drafts: readonly ZoneDraft[]): string {
  const taken = new Set(drafts.map(({ id }) => id));
  for (let number = drafts.length + 1; ; number += 1) {
    const id = `zone-${number}`;
    if (!taken.has(id)) return id;
  }
}
