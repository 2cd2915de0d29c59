import type { AppStore } from '../app-services.ts';
import type { Dialog } from '../app-state.ts';

/** A question asked in a dialog of its own, one at a time. Null: they changed their mind. */
export type DialogQuestion<Answer> = {
  readonly ask: () => Promise<Answer | null>;
  /** The dialog's answer; null goes back to the dialog that was open before. */
  readonly answer: (answer: Answer | null) => void;
};

export function createDialogQuestion<Answer>(
  store: AppStore,
  dialog: Dialog,
): DialogQuestion<Answer> {
  let settle: ((answer: Answer | null) => void) | null = null;
  let before: Dialog | null = null;

  const done = (answer: Answer | null): void => {
    const asked = settle;
    settle = null;
    asked?.(answer);
  };

  // Another dialog in its place, or Escape, is no answer.
  store.subscribe(({ session }) => {
    if (settle && session.dialog !== dialog) done(null);
  });

  return {
    ask: () => {
      done(null);
      const open = store.getState().session.dialog;
      before = open === dialog ? null : open;
      return new Promise((resolve) => {
        store.dispatch({ type: 'session/open-dialog', dialog });
        settle = resolve;
      });
    },
    answer: (answer) => {
      const asked = settle;
      settle = null;
      store.dispatch({ type: 'session/open-dialog', dialog: answer === null ? before : null });
      asked?.(answer);
    },
  };
}
