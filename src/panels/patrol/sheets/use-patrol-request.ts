import { useMemo } from 'react';
import type { PageMark } from '../../../core/sheet/page-mark.ts';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { paperMapWords } from '../../../i18n/paper-map-words.ts';
import { patrolWords } from '../../../i18n/patrol-words.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { PatrolFilesRequest } from '../../../jobs/protocol/patrol-file-jobs.ts';
import { useApp } from '../../../state/use-app.ts';

export type PatrolRequest = Omit<PatrolFilesRequest, 'files'>;

/** Before a person chose one: nothing that leaves the room carries this. */
const NO_MARK: PageMark = { level: 'none', text: '', basis: '', copy: '', recipient: '' };

/** What the plan's papers are asked with, as the project and the person have it now. */
export function usePatrolRequest(
  plan: PatrolPlan,
  showClass: boolean,
  commune: string,
): PatrolRequest {
  const language = useLanguage();
  const hotlines = useApp((state) => state.project.patrol.hotlines);
  const log = useApp((state) => state.project.patrol.log);
  const items = useApp((state) => state.project.plan.items);
  const ownDay = useApp((state) => state.project.plan.referenceDay);
  return useMemo(
    () => ({
      plan,
      words: patrolWords(language),
      mapWords: paperMapWords(language),
      over: { mark: NO_MARK, hotlines, issued: '', showClass },
      commune: { commune, log, items, referenceDay: ownDay === '' ? plan.period.to : ownDay },
    }),
    [plan, language, hotlines, showClass, commune, log, items, ownDay],
  );
}
