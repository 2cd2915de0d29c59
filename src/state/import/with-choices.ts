import type { ImportChoices } from '../../core/model/import-choices.ts';
import { structurallyEqual } from '../structural-equal.ts';

/** Another answer, or what makes the choices of those made so far. */
export type ChoicesChange = Partial<ImportChoices> | ((made: ImportChoices) => ImportChoices);

/**
 * Choices after a change. Those about columns go when other columns are read, the fields of
 * columns when it is another kind.
 */
export function withChoices(made: ImportChoices, change: ChoicesChange): ImportChoices {
  const next = typeof change === 'function' ? change(made) : { ...made, ...change };
  if (next.layer !== made.layer) return withoutColumns(next);
  const ofOtherKind = next.kind !== made.kind && next.mapping === made.mapping;
  return ofOtherKind ? without(next, ['mapping']) : next;
}

const ABOUT_COLUMNS = [
  'mapping',
  'decimals',
  'dates',
  'degrees',
  'ids',
  'place',
  'addresses',
  'fixes',
] as const;

function withoutColumns(choices: ImportChoices): ImportChoices {
  return without(choices, ABOUT_COLUMNS);
}

export function without(
  choices: ImportChoices,
  parts: readonly (keyof ImportChoices)[],
): ImportChoices {
  const gone = new Set<string>(parts);
  return Object.fromEntries(Object.entries(choices).filter(([part]) => !gone.has(part)));
}

/** Without the parts that still are as given. */
export function withoutThose(choices: ImportChoices, given: ImportChoices): ImportChoices {
  const there = new Map<string, unknown>(Object.entries(given));
  return Object.fromEntries(
    Object.entries(choices).filter(([part, value]) => !structurallyEqual(there.get(part), value)),
  );
}
