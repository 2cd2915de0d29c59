import type { AppStore } from '../app-services.ts';
import type { PendingImport } from './import-session.ts';

/** The files that wait in `session.imports`, by name. */
export type PendingList = {
  readonly all: () => readonly PendingImport[];
  readonly find: (name: string) => PendingImport | undefined;
  readonly change: (name: string, change: (pending: PendingImport) => PendingImport) => void;
  /** The first of them is shown unless another is. */
  readonly add: (pendings: readonly PendingImport[]) => void;
  /** Others stand in its place, the first of them is shown. */
  readonly replace: (name: string, pendings: readonly PendingImport[]) => void;
  readonly remove: (names: ReadonlySet<string>) => void;
  readonly shown: () => string;
  readonly show: (name: string) => void;
};

export function createPendingList(store: AppStore): PendingList {
  const imports = () => store.getState().session.imports;
  const all = (): readonly PendingImport[] => imports().files;
  return {
    all,
    find: (name) => all().find((pending) => pending.name === name),
    change: (name, change) => {
      const files = all().map((pending) => (pending.name === name ? change(pending) : pending));
      store.dispatch({ type: 'session/set-imports', change: { files } });
    },
    add: (pendings) => {
      const { files, shown } = imports();
      store.dispatch({
        type: 'session/set-imports',
        change: { files: [...files, ...pendings], shown: shown || (pendings[0]?.name ?? '') },
      });
    },
    replace: (name, pendings) => {
      const files = all().flatMap((pending) => (pending.name === name ? pendings : [pending]));
      const shown = pendings[0]?.name ?? '';
      store.dispatch({ type: 'session/set-imports', change: { files, shown, litRows: [] } });
    },
    remove: (names) => {
      const { shown } = imports();
      const files = all().filter(({ name }) => !names.has(name));
      const next = names.has(shown) ? (files[0]?.name ?? '') : shown;
      const litRows = next === shown ? imports().litRows : [];
      store.dispatch({ type: 'session/set-imports', change: { files, shown: next, litRows } });
    },
    shown: () => imports().shown,
    show: (name) =>
      store.dispatch({ type: 'session/set-imports', change: { shown: name, litRows: [] } }),
  };
}
