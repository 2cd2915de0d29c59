import type { EntryKind } from '../../core/io/entry/entered-record.ts';
import type { ImportChoices, UpdateChoice } from '../../core/model/import-choices.ts';
import { kindOf } from '../../core/model/registry.ts';
import type { Project, ProjectFile } from '../app-state.ts';

/** The file of what was entered by hand of a kind. */
export function handFileOf(project: Project, kind: EntryKind): ProjectFile | null {
  const found = project.files.find(
    ({ choices }) => choices?.updates?.by === 'hand' && choices.kind === kind,
  );
  return found ?? null;
}

export function isHandFile({ choices }: Pick<ProjectFile, 'choices'>): boolean {
  return choices?.updates?.by === 'hand';
}

/** It is read as it was written: every column is the field of its name, whatever it looks like. */
export function handChoices(kind: EntryKind, updates: UpdateChoice): ImportChoices {
  const names = kindOf(kind).fields.map(({ name }) => [name, name] as const);
  return { kind, mapping: Object.fromEntries(names), updates };
}
