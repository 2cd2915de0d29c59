import { useEffect, useState } from 'react';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { ImportComparison } from '../../../jobs/protocol/entry-jobs.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { isAbort } from '../../../state/services/notices.ts';
import { useServices } from '../../../state/use-app.ts';

export type Comparison =
  | { readonly status: 'none' | 'waiting' | 'failed' }
  | { readonly status: 'ready'; readonly value: ImportComparison };

type Answered = { readonly key: string; readonly comparison: Comparison };

/** What a file changes in the one it corrects, once nothing is asked about it any more. */
export function useComparison(pending: PendingImport, report: ImportReport): Comparison {
  const { entry } = useServices();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const { replaces, sha256 } = pending;
  const { updates: _, ...choices } = report.choices;
  const asked = replaces !== undefined && report.counts !== null && report.questions.length === 0;
  const key = asked ? JSON.stringify([sha256, replaces, choices]) : '';
  useEffect(() => {
    if (key === '') return undefined;
    const stop = new AbortController();
    const tell = (comparison: Comparison): void => setAnswered({ key, comparison });
    entry
      .compare(pending, choices, stop.signal)
      .then((value) => {
        if (!stop.signal.aborted) tell({ status: 'ready', value });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted && !isAbort(error)) tell({ status: 'failed' });
      });
    return () => stop.abort();
    // the key holds all that the answer depends on
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [entry, key]);
  if (key === '') return { status: 'none' };
  return answered?.key === key ? answered.comparison : { status: 'waiting' };
}
