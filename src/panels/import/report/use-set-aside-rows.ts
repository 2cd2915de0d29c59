import { useCallback, useRef, useState } from 'react';
import type { ImportReport, SetAsideRow } from '../../../core/io/import/import-report.ts';
import { useServices } from '../../../state/use-app.ts';

const PAGE = 200;

/** Of one report: those of an older one are of no use. */
type Pages = Map<number, readonly SetAsideRow[] | 'asked'>;

export type SetAsideRows = {
  readonly count: number;
  readonly rowAt: (at: number) => SetAsideRow | undefined;
  /** Says which rows are on screen; those the report does not hold are fetched. */
  readonly show: (from: number, to: number) => void;
};

/** All rows a file leaves out: the first are in its report, the others come a page at a time. */
export function useSetAsideRows(name: string, report: ImportReport): SetAsideRows {
  const { setAsideRows } = useServices();
  const { rows, shown } = report.setAside;
  const [, redraw] = useState(0);
  const pages = useRef(new WeakMap<ImportReport, Pages>());
  const show = useCallback(
    (from: number, to: number) => {
      const known = pagesOf(pages.current, report);
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if ((page + 1) * PAGE <= rows.length || page * PAGE >= shown || known.has(page)) continue;
        known.set(page, 'asked');
        setAsideRows(name, page * PAGE, (page + 1) * PAGE)
          .then((found) => {
            if (known.get(page) !== 'asked') return;
            known.set(page, found);
            redraw((version) => version + 1);
          })
          .catch(() => {
            known.delete(page); // asked again when it next comes into view
          });
      }
    },
    [setAsideRows, name, report, rows, shown],
  );
  const rowAt = (at: number): SetAsideRow | undefined => {
    const own = rows[at];
    if (own) return own;
    const page = pages.current.get(report)?.get(Math.floor(at / PAGE));
    return page === undefined || page === 'asked' ? undefined : page[at % PAGE];
  };
  return { count: shown, rowAt, show };
}

function pagesOf(all: WeakMap<ImportReport, Pages>, report: ImportReport): Pages {
  const known = all.get(report) ?? new Map<number, readonly SetAsideRow[] | 'asked'>();
  all.set(report, known);
  return known;
}
