import { useEffect, useMemo, useState } from 'react';
import type { PatrolPageAsked } from '../../../jobs/protocol/patrol-file-jobs.ts';
import { useServices } from '../../../state/use-app.ts';
import type { PatrolRequest } from './use-patrol-request.ts';

export type SheetPreviewState = {
  /** The last page drawn; stays while the next one is. */
  readonly svg: string;
  readonly status: 'drawing' | 'drawn' | 'failed';
};

type Answer = { readonly of: object | null; readonly svg: string; readonly failed: boolean };

/** Draws a page anew when it changes; a newer question takes the place of an older. */
export function usePatrolPreview(request: PatrolRequest, page: PatrolPageAsked): SheetPreviewState {
  const { jobs } = useServices();
  const asked = useMemo(() => ({ ...request, page }), [request, page]);
  const [answer, setAnswer] = useState<Answer>({ of: null, svg: '', failed: false });
  useEffect(() => {
    const stop = new AbortController();
    jobs
      .run('patrol-preview', asked, { signal: stop.signal, slot: 'patrol-preview' })
      .then(({ svg }) => {
        if (!stop.signal.aborted) setAnswer({ of: asked, svg, failed: svg === '' });
      })
      .catch(() => {
        if (stop.signal.aborted) return;
        setAnswer(({ svg }) => ({ of: asked, svg, failed: true }));
      });
    return () => stop.abort();
  }, [jobs, asked]);
  const { of, svg, failed } = answer;
  if (of !== asked) return { svg, status: 'drawing' };
  return { svg, status: failed ? 'failed' : 'drawn' };
}
