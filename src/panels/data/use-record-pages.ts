import { useCallback, useEffect, useRef, useState } from 'react';
import type { KindId } from '../../core/model/registry.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useServices } from '../../state/use-app.ts';

const PAGE = 100;

export type RecordPages = {
  readonly recordAt: (row: number) => RecordDetails | undefined;
  /** Says which rows are on screen; missing pages are fetched. */
  readonly show: (from: number, to: number) => void;
};

/** Records of a kind, fetched a page at a time as they come into view. */
export function useRecordPages(kind: KindId, dataHash: string): RecordPages {
  const { jobs } = useServices();
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, readonly RecordDetails[] | 'asked'>());
  useEffect(() => {
    pages.current.clear();
    redraw((version) => version + 1);
  }, [kind, dataHash]);

  const show = useCallback(
    (from: number, to: number) => {
      const known = pages.current;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (known.has(page)) continue;
        known.set(page, 'asked');
        jobs
          .run('table-page', { kind, from: page * PAGE, to: (page + 1) * PAGE })
          .then((records) => {
            if (known.get(page) !== 'asked') return;
            known.set(page, records);
            redraw((version) => version + 1);
          })
          .catch(() => {
            known.delete(page); // asked again when it next comes into view
          });
      }
    },
    [jobs, kind],
  );
  const recordAt = useCallback((row: number) => {
    const page = pages.current.get(Math.floor(row / PAGE));
    return page === undefined || page === 'asked' ? undefined : page[row % PAGE];
  }, []);
  return { recordAt, show };
}
