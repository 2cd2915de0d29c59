import { useCallback } from 'react';
import type { PageTemplate } from '../../../core/brief/page/page-template.ts';
import type { PageWork } from '../../../core/brief/page/page-work.ts';
import { pageOnTable } from '../../../state/briefing/page/page-on-table.ts';
import { useServices } from '../../../state/use-app.ts';

export type ChangePage = {
  readonly work: (change: Partial<PageWork>) => void;
  readonly template: (change: (template: PageTemplate) => PageTemplate) => void;
};

/** Changes of the page on the table: each is one step back. */
export function useChangePage(): ChangePage {
  const { store } = useServices();
  const work = useCallback(
    (change: Partial<PageWork>): void => {
      const page = { ...pageOnTable(store.getState()), ...change };
      store.dispatch({ type: 'project/set-briefing', change: { page } });
    },
    [store],
  );
  const template = useCallback(
    (change: (template: PageTemplate) => PageTemplate): void => {
      const before = pageOnTable(store.getState()).template;
      const after = change(before);
      if (after !== before) work({ template: after });
    },
    [store, work],
  );
  return { work, template };
}
