import { useEffect, useMemo, useState } from 'react';
import type { JobClient, JobName, JobRequest, JobResponse } from '../../jobs/protocol.ts';
import { useServices } from '../../state/use-app.ts';

export type Answer<Value> =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed' };

const KEPT_ANSWERS = 60;

/** Answers already given to a client, so that a page drawn for the printer has them at once. */
const ANSWERED = new WeakMap<JobClient, Map<string, unknown>>();

/**
 * Asks the worker once per `key` (the job, its request and what the answer depends on); the answer of
 * an older key is never shown for a newer one.
 */
export function useJobAnswer<Name extends JobName>(
  job: Name,
  request: JobRequest<Name>,
  key: string,
): Answer<JobResponse<Name>> {
  const { jobs } = useServices();
  const answered = useMemo(() => answersOf<JobResponse<Name>>(jobs), [jobs]);
  const [failedKey, setFailedKey] = useState('');
  const [, setReadyKey] = useState('');
  const value = answered.get(`${job} ${key}`);
  const asked = value !== undefined;
  useEffect(() => {
    if (asked) return undefined;
    const stop = new AbortController();
    jobs
      .run(job, request, { signal: stop.signal })
      .then((response) => {
        keep(answered, `${job} ${key}`, response);
        if (!stop.signal.aborted) setReadyKey(key);
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailedKey(key);
      });
    return () => stop.abort();
    // `key` stands for the request.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [jobs, job, key, asked]);
  if (value !== undefined) return { status: 'ready', value };
  return { status: failedKey === key ? 'failed' : 'waiting' };
}

function answersOf<Value>(jobs: JobClient): Map<string, Value> {
  const known = ANSWERED.get(jobs) ?? new Map<string, unknown>();
  ANSWERED.set(jobs, known);
  // Keys begin with the job, so a value found under a key is an answer of that job.
  return known as Map<string, Value>;
}

function keep<Value>(answered: Map<string, Value>, key: string, value: Value): void {
  answered.set(key, value);
  const [oldest] = answered.keys();
  if (answered.size > KEPT_ANSWERS && oldest !== undefined) answered.delete(oldest);
}
