import { useEffect, useMemo, useState } from 'react';
import type { PageRequest } from '../../../core/brief/page/page-request.ts';
import type { PagePreview } from '../../../jobs/protocol/page-jobs.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';

export type PreviewState = {
  /** The last page drawn; stays while the next one is. */
  readonly preview: PagePreview | null;
  readonly status: 'drawing' | 'drawn' | 'failed';
};

type Answer = {
  readonly of: object | null;
  readonly preview: PagePreview | null;
  readonly failed: boolean;
};

/** Draws the page anew when it or the result changes; a newer question takes the place of an older. */
export function usePagePreview(request: PageRequest, page: number): PreviewState {
  const { jobs } = useServices();
  const hash = useApp((state) => lastResult(state)?.hash ?? '');
  // What is asked, and of which result.
  const asked = useMemo(() => ({ request, page, hash }), [request, page, hash]);
  const [answer, setAnswer] = useState<Answer>({ of: null, preview: null, failed: false });
  useEffect(() => {
    const stop = new AbortController();
    jobs
      .run(
        'compose-page',
        { request: asked.request, page: asked.page },
        { signal: stop.signal, slot: 'page-preview' },
      )
      .then((preview) => {
        if (!stop.signal.aborted) setAnswer({ of: asked, preview, failed: false });
      })
      .catch(() => {
        if (stop.signal.aborted) return;
        setAnswer(({ preview }) => ({ of: asked, preview, failed: true }));
      });
    return () => stop.abort();
  }, [jobs, asked]);
  const { of, preview, failed } = answer;
  if (of !== asked) return { preview, status: 'drawing' };
  return { preview, status: failed ? 'failed' : 'drawn' };
}
