import { useEffect, useState } from 'react';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import { useApp, useServices } from '../../state/use-app.ts';

/** Answers of a client by the hash of the result: only the last few, they are as long as the list. */
const ANSWERED = new WeakMap<JobClient, Map<string, RankStability>>();
const KEPT = 2;

/**
 * How sure the ranking of a result is; null until it is known. Asked once the result stands: another
 * question cancels the older one.
 */
export function useStability(result: StudyResult): RankStability | null {
  const { jobs } = useServices();
  const settled = useApp((state) => state.session.result.status === 'ready');
  const [, setReady] = useState('');
  const { hash } = result;
  const known = ANSWERED.get(jobs)?.get(hash) ?? null;
  const asking = settled && known === null;
  useEffect(() => {
    if (!asking) return undefined;
    const stop = new AbortController();
    jobs
      .run('rank-stability', {}, { signal: stop.signal, slot: 'rank-stability' })
      .then((answer) => {
        keep(jobs, hash, answer);
        if (!stop.signal.aborted) setReady(hash);
      })
      // Without an answer the list stands without badges, as before it came.
      .catch(() => undefined);
    return () => stop.abort();
  }, [jobs, hash, asking]);
  return known;
}

function keep(jobs: JobClient, hash: string, answer: RankStability): void {
  const answers = ANSWERED.get(jobs) ?? new Map<string, RankStability>();
  ANSWERED.set(jobs, answers);
  answers.set(hash, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
}
