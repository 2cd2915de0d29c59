import { useMemo, useState } from 'react';
import type { PageRequest, PageSubject } from '../../../core/brief/page/page-request.ts';
import { dayOf } from '../../../core/time/vietnam-time.ts';
import { pageWords } from '../../../i18n/page-words.ts';
import { pageOnTable } from '../../../state/briefing/page/page-on-table.ts';
import { useApp } from '../../../state/use-app.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** What the page on the table asks of the worker, not marked yet. */
export function usePageRequest(subjects: readonly PageSubject[]): PageRequest {
  const language = useLanguage();
  const work = useApp(pageOnTable);
  const breaks = useApp(({ project }) => project.breaks);
  const plan = useApp(({ session }) => session.patrol.plan);
  const [day] = useState(() => dayOf(Date.now()));
  return useMemo(() => {
    const { template, level, tone, maker, signer } = work;
    return {
      template,
      subjects,
      level,
      tone,
      maker,
      signer,
      breaks,
      mark: null,
      day,
      plan: plan.status === 'ready' ? plan.value : null,
      words: pageWords(language),
    };
  }, [language, work, breaks, plan, day, subjects]);
}
