import { useCallback, useEffect, useState } from 'react';
import type { ProjectEntry } from '../../state/app-services.ts';
import { useApp, useServices } from '../../state/use-app.ts';

export type ProjectList = {
  readonly entries: readonly ProjectEntry[];
  readonly failed: boolean;
  readonly create: (name: string) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly duplicate: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

/** The projects kept in this browser, read again after each change. */
export function useProjectList(): ProjectList {
  const { projects } = useServices();
  const current = useApp((state) => state.project.id);
  const save = useApp((state) => state.session.save);
  const [entries, setEntries] = useState<readonly ProjectEntry[]>([]);
  const [failed, setFailed] = useState(false);

  const read = useCallback(
    () =>
      projects.list().then(
        (found) => {
          setEntries(found);
          setFailed(false);
        },
        () => {
          setFailed(true); // storage switched off; said in the dialog
        },
      ),
    [projects],
  );
  useEffect(() => {
    void read();
    // Another project, or the same one saved anew, is a list to be read anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [read, current, save]);

  const then = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch {
      setFailed(true);
    }
    await read();
  };
  return {
    entries,
    failed,
    create: (name) => then(projects.create(name)),
    open: (id) => then(projects.open(id)),
    duplicate: (id, name) => then(projects.duplicate(id, name)),
    remove: (id) => then(projects.remove(id)),
  };
}
