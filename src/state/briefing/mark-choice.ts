import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { AppServices, AppStore } from '../app-services.ts';

/** Where a person is asked how a copy is to be marked: one question at a time. */
export type MarkDesk = {
  /** Opens the dialog. Null: they changed their mind, and nothing leaves. */
  readonly ask: () => Promise<PageMark | null>;
  /** The dialog's answer. */
  readonly answer: (mark: PageMark | null) => void;
};

/** Asked for every copy, before it is made: nothing is printed or saved without an answer. */
export function askForMark({ marks }: Pick<AppServices, 'marks'>): Promise<PageMark | null> {
  return marks.ask();
}

export function createMarkDesk(store: AppStore): MarkDesk {
  let settle: ((mark: PageMark | null) => void) | null = null;
  let before: ReturnType<AppStore['getState']>['session']['dialog'] = null;

  const done = (mark: PageMark | null): void => {
    const asked = settle;
    settle = null;
    asked?.(mark);
  };

  // Another dialog in its place, or Escape, is no answer.
  store.subscribe(({ session }) => {
    if (settle && session.dialog !== 'mark') done(null);
  });

  return {
    ask: () => {
      done(null);
      const { dialog } = store.getState().session;
      before = dialog === 'mark' ? null : dialog;
      return new Promise((resolve) => {
        store.dispatch({ type: 'session/open-dialog', dialog: 'mark' });
        settle = resolve;
      });
    },
    answer: (mark) => {
      if (mark) store.dispatch({ type: 'session/set-briefing', change: { lastMark: mark } });
      const asked = settle;
      settle = null;
      store.dispatch({ type: 'session/open-dialog', dialog: mark ? null : before });
      asked?.(mark);
    },
  };
}
