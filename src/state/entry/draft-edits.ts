import type { LonLat } from '../../core/geo/lon-lat.ts';
import { kindOf } from '../../core/model/registry.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { EntryDraft, Vertex, VertexAt } from './entry-session.ts';

/** Changes of a draft: each gives another draft, or the same one where there is nothing to change. */

export function isLine({ kind }: EntryDraft): boolean {
  return kindOf(kind).geometry === 'line';
}

export function withValue(draft: EntryDraft, field: string, text: string): EntryDraft {
  const values = { ...draft.values, [field]: text };
  const issues = draft.issues.filter(({ at }) => at?.field !== field);
  return { ...draft, values, issues };
}

/** A press of the map, or a place that was typed: the place of a point, the next vertex of a line. */
export function withPlace(draft: EntryDraft, vertex: Vertex): EntryDraft {
  if (!isLine(draft)) return shaped(draft, [[vertex]], null);
  const last = draft.parts.at(-1) ?? [];
  if (structurallyEqual(last.at(-1)?.place, vertex.place)) return draft;
  const parts = [...draft.parts.slice(0, -1), [...last, vertex]];
  return shaped(draft, parts, { part: parts.length - 1, vertex: last.length });
}

export function withVertex(draft: EntryDraft, at: VertexAt, vertex: Vertex): EntryDraft {
  const part = draft.parts[at.part];
  if (!part?.[at.vertex]) return draft;
  return shaped(draft, draft.parts.with(at.part, part.with(at.vertex, vertex)), at);
}

/** A vertex between this one and the next. */
export function withVertexAfter(draft: EntryDraft, at: VertexAt, vertex: Vertex): EntryDraft {
  const part = draft.parts[at.part];
  if (!part) return draft;
  const longer = part.toSpliced(at.vertex + 1, 0, vertex);
  return shaped(draft, draft.parts.with(at.part, longer), { ...at, vertex: at.vertex + 1 });
}

/** Without the chosen vertex, or the last one. */
export function withoutVertex(draft: EntryDraft): EntryDraft {
  const part = draft.chosen?.part ?? draft.parts.length - 1;
  const vertices = draft.parts[part];
  if (!vertices || vertices.length === 0) return draft;
  const vertex = draft.chosen?.vertex ?? vertices.length - 1;
  const left = vertices.toSpliced(vertex, 1);
  const parts = draft.parts.with(part, left);
  const next = left.length === 0 ? null : { part, vertex: Math.max(0, vertex - 1) };
  return shaped(draft, parts, draft.drawing ? null : next);
}

/** Places written line by line; a vertex that stays keeps what it was snapped to. */
export function withPlaces(draft: EntryDraft, written: readonly (readonly LonLat[])[]): EntryDraft {
  const known = draft.parts.flat();
  const parts = written.map((places) =>
    places.map((place) => known.find((one) => structurallyEqual(one.place, place)) ?? { place }),
  );
  return structurallyEqual(parts, draft.parts) ? draft : shaped(draft, parts, null);
}

/** Ends of a line that were snapped to an asset say which it joins, unless the person did. */
export function withJoinedAssets(draft: EntryDraft): EntryDraft {
  if (!isLine(draft)) return draft;
  const first = draft.parts[0]?.[0]?.snap;
  const last = draft.parts.at(-1)?.at(-1)?.snap;
  const values = { ...draft.values };
  for (const [field, snap] of [
    ['from_asset', first],
    ['to_asset', last],
  ] as const) {
    if (snap && snap.kind !== 'cable_route' && !values[field]) values[field] = snap.id;
  }
  return { ...draft, values };
}

/** Coordinates as they are typed; null: none, or they are taken. */
export function withTypedPlace(draft: EntryDraft, untaken: string | null): EntryDraft {
  const issues = draft.issues.filter(({ code }) => code !== 'geometry.not-taken');
  return { ...draft, untaken, issues };
}

/** Whether it holds what a person entered or changed: a record that is only opened is given up freely. */
export function holdsWork({ values, parts, untaken, opened }: EntryDraft): boolean {
  if (untaken !== null) return true;
  const fields = new Set([...Object.keys(values), ...Object.keys(opened.values)]);
  return (
    [...fields].some((field) => (values[field] ?? '') !== (opened.values[field] ?? '')) ||
    !structurallyEqual(placesOf(parts), placesOf(opened.parts))
  );
}

function placesOf(parts: EntryDraft['parts']): readonly (readonly LonLat[])[] {
  return parts.map((vertices) => vertices.map(({ place }) => place));
}

function shaped(
  draft: EntryDraft,
  parts: EntryDraft['parts'],
  chosen: VertexAt | null,
): EntryDraft {
  const issues = draft.issues.filter(({ code }) => !code.startsWith('geometry.'));
  return { ...draft, parts, chosen, issues };
}
