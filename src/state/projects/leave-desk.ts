import type { AppStore } from '../app-services.ts';
import type { Project } from '../app-state.ts';
import type { Autosave } from '../services/autosave.ts';
import type { EntryService } from '../entry/entry-service.ts';
import { createDialogQuestion } from '../services/dialog-question.ts';

/** What to do with work the browser could not keep. */
export type UnsavedChoice = 'to-file' | 'drop';

/** How the open project may be left: it is kept, a person was asked and lets it go, or they stay with it. */
export type Leave = 'kept' | 'let-go' | 'stay';

/** Nobody loses work by opening another project: it is kept first, and a person is asked when that fails. */
export type LeaveDesk = {
  /** Asks about a record half entered; tries again what could not be saved, and asks when no file holds it. */
  readonly leave: () => Promise<Leave>;
  /** Would work be lost now? */
  readonly wouldLose: () => boolean;
  /** A file of the person's holds this project as it is. */
  readonly inFile: (project: Project) => void;
  /** The dialog's answer; null stays. */
  readonly answer: (choice: UnsavedChoice | null) => void;
};

export function createLeaveDesk(
  store: AppStore,
  autosave: Pick<Autosave, 'keep'>,
  entry: Pick<EntryService, 'wouldLose' | 'letGo'>,
  saveToFile: () => Promise<void>,
): LeaveDesk {
  const question = createDialogQuestion<UnsavedChoice>(store, 'unsaved');
  let filed: Project | null = null;

  const unkept = (): boolean => {
    const { session, project } = store.getState();
    return session.save.status === 'failed' && project !== filed;
  };

  return {
    wouldLose: () => unkept() || entry.wouldLose(),
    answer: question.answer,
    inFile: (project) => {
      filed = project;
    },
    leave: async () => {
      if (!(await entry.letGo())) return 'stay';
      await autosave.keep();
      if (!unkept()) return 'kept';
      const choice = await question.ask();
      if (choice === null) return 'stay';
      if (choice === 'to-file') await saveToFile();
      return 'let-go';
    },
  };
}
