import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { AppServices, AppStore } from '../app-services.ts';
import { createDialogQuestion } from '../services/dialog-question.ts';
import type { DialogQuestion } from '../services/dialog-question.ts';

/** Where a person is asked how a copy is to be marked. Null: nothing leaves. */
export type MarkDesk = DialogQuestion<PageMark>;

/** Asked for every copy, before it is made: nothing is printed or saved without an answer. */
export function askForMark({ marks }: Pick<AppServices, 'marks'>): Promise<PageMark | null> {
  return marks.ask();
}

export function createMarkDesk(store: AppStore): MarkDesk {
  const { ask, answer } = createDialogQuestion<PageMark>(store, 'mark');
  return {
    ask,
    answer: (mark) => {
      if (mark) store.dispatch({ type: 'session/set-briefing', change: { lastMark: mark } });
      answer(mark);
    },
  };
}
