import { useEffect, useState } from 'react';
import type { Paper } from '../../../core/brief/paper/paper.ts';
import { useServices } from '../../../state/use-app.ts';

export type PagesState = {
  /** SVG of each page; those before stay while new ones are laid out. */
  readonly pages: readonly string[];
  readonly status: 'laying' | 'ready' | 'failed';
};

/** The paper as it prints. */
export function usePaperPages(paper: Paper | null): PagesState {
  const { jobs } = useServices();
  const [answer, setAnswer] = useState<{
    of: Paper | null;
    pages: readonly string[];
    failed: boolean;
  }>({ of: null, pages: [], failed: false });
  useEffect(() => {
    if (!paper) return undefined;
    const stop = new AbortController();
    jobs
      .run('preview-paper', { paper }, { signal: stop.signal, slot: 'paper-preview' })
      .then((pages) => {
        if (!stop.signal.aborted) setAnswer({ of: paper, pages, failed: false });
      })
      .catch(() => {
        if (stop.signal.aborted) return;
        setAnswer(({ pages }) => ({ of: paper, pages, failed: true }));
      });
    return () => stop.abort();
  }, [jobs, paper]);
  const { of, pages, failed } = answer;
  if (of !== paper) return { pages, status: 'laying' };
  return { pages, status: failed ? 'failed' : 'ready' };
}
