import { useEffect, useState } from 'react';
import type { JobName, JobRequest, JobResponse } from '../../jobs/protocol.ts';
import { useServices } from '../../state/use-app.ts';

export type Answer<Value> =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed' };

/**
 * Asks the worker once per `key` (the request and what its answer depends on); the answer of an older
 * key is never shown for a newer one.
 */
export function useJobAnswer<Name extends JobName>(
  job: Name,
  request: JobRequest<Name>,
  key: string,
): Answer<JobResponse<Name>> {
  const { jobs } = useServices();
  const [answer, setAnswer] = useState<{ key: string; answer: Answer<JobResponse<Name>> }>();
  useEffect(() => {
    const stop = new AbortController();
    const settle = (settled: Answer<JobResponse<Name>>): void => {
      if (!stop.signal.aborted) setAnswer({ key, answer: settled });
    };
    jobs
      .run(job, request, { signal: stop.signal })
      .then((value) => settle({ status: 'ready', value }))
      .catch(() => settle({ status: 'failed' }));
    return () => stop.abort();
    // `key` stands for the request.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [jobs, job, key]);
  return answer?.key === key ? answer.answer : { status: 'waiting' };
}
