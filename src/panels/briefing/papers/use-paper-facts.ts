import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { paperQuestion } from '../../../core/brief/facts/paper-question.ts';
import { dayOf } from '../../../core/time/vietnam-time.ts';
import { paperLevel } from '../../../i18n/papers/paper-level-of.ts';
import type { PaperFacts, PaperFactsRequest } from '../../../jobs/protocol/paper-jobs.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { papersView } from './papers-view.ts';
import { usePaperPeriod } from './use-paper-period.ts';

export type FactsState =
  | { readonly status: 'asking' }
  | { readonly status: 'ready'; readonly facts: PaperFacts }
  | { readonly status: 'failed' };

/** The numbers of the paper on the table; asked again when the question or the result changes. */
export function usePaperFacts(): FactsState {
  const { jobs } = useServices();
  const hash = useApp((state) => lastResult(state)?.hash ?? '');
  const request = useRequest();
  const asked = useMemo(() => ({ request, hash }), [request, hash]);
  const [answer, setAnswer] = useState<{ of: object | null; facts: PaperFacts | null }>({
    of: null,
    facts: null,
  });
  useEffect(() => {
    if (!asked.request) return undefined;
    const stop = new AbortController();
    const settle = (facts: PaperFacts | null): void => {
      if (!stop.signal.aborted) setAnswer({ of: asked, facts });
    };
    jobs
      .run('paper-facts', asked.request, { signal: stop.signal, slot: 'paper-facts' })
      .then(settle)
      .catch(() => settle(null));
    return () => stop.abort();
  }, [jobs, asked]);
  if (answer.of !== asked) return { status: 'asking' };
  return answer.facts ? { status: 'ready', facts: answer.facts } : { status: 'failed' };
}

function useRequest(): PaperFactsRequest | null {
  const { kind, level, sensitive, incident, commune, date } = useStore(papersView);
  const [today] = useState(() => dayOf(Date.now()));
  const plan = useApp(({ project }) => project.plan);
  const patrol = useApp(({ project }) => project.patrol);
  const period = usePaperPeriod()?.period;
  const [from, to] = [period?.from ?? '', period?.to ?? ''];
  return useMemo(
    () =>
      from === '' || from > to
        ? null
        : paperQuestion(
            { plan, patrol },
            {
              kind,
              period: { from, to },
              level: paperLevel(kind, level),
              sensitive,
              incident,
              commune,
              date: date || today,
            },
          ),
    [from, to, kind, level, sensitive, plan, patrol, incident, commune, date, today],
  );
}
