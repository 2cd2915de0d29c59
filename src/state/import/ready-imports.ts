import type { UpdateChoice } from '../../core/model/import-choices.ts';
import type { AppState, Project } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import { lastDataset } from '../selectors/last-known.ts';
import { freeName } from '../services/free-name.ts';
import type { PendingImport } from './import-session.ts';
import { importStatus } from './import-status.ts';
import type { ReadyFile } from './new-files.ts';

/** A file that waits, and what it is loaded as. */
export type ReadyImport = { readonly pending: PendingImport; readonly ready: ReadyFile };

/** The files without an open question, under the choices of their reports and names nobody bears. */
export function readyImports(
  state: AppState,
  bytesOf: (sha256: string) => Uint8Array | undefined,
): readonly ReadyImport[] {
  const pendings = state.session.imports.files.filter((one) => importStatus(one) === 'ready');
  const replaced = new Set(pendings.map((one) => replacedBy(one, state.project)));
  const sources = lastDataset(state)?.sources ?? [];
  const names = [
    ...state.project.files.map(({ name }) => name),
    ...sources.map(({ file }) => file),
  ];
  const taken = new Set(names.filter((name) => !replaced.has(name)));
  return pendings.flatMap((pending) => {
    const { sha256 } = pending;
    const replaces = replacedBy(pending, state.project);
    const updates = updatesOf(pending, state.project);
    const [bytes, report] = [bytesOf(sha256), lastValue(pending.report)];
    if (!bytes || !report) return [];
    const name = freeName(pending.name, taken);
    taken.add(name);
    const kind = report.kind ? { kind: report.kind } : {};
    const file = {
      name,
      bytes,
      ...kind,
      choices: { ...report.choices, ...(updates ? { updates } : {}) },
    };
    return [{ pending, ready: { file, sha256, ...(replaces === undefined ? {} : { replaces }) } }];
  });
}

/** A correction by id stands over its file; another copy takes its place. */
function replacedBy(pending: PendingImport, project: Project): string | undefined {
  return updatesOf(pending, project) ? undefined : pending.replaces;
}

/** A layer of the province stays where it is: what replaces it is a correction over it. */
function updatesOf({ replaces, choices }: PendingImport, { files }: Project): UpdateChoice | null {
  if (choices.updates) return choices.updates;
  if (replaces === undefined || files.some(({ name }) => name === replaces)) return null;
  return { by: 'id', file: replaces };
}
