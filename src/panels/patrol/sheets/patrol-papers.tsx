import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PatrolPageAsked } from '../../../jobs/protocol/patrol-file-jobs.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { HotlineList } from './hotline-list.tsx';
import { OutList } from './out-list.tsx';
import { pageKey, sheetPages } from './page-choice.ts';
import { SheetPreview } from './sheet-preview.tsx';
import styles from './sheets-tab.module.css';
import { usePatrolPreview } from './use-patrol-preview.ts';
import { usePatrolRequest } from './use-patrol-request.ts';
import { useTakeOut } from './use-take-out.ts';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

const ROSTER: PatrolPageAsked = { type: 'roster' };

/** Sheets, roster, phone files and cards of a plan: looked at, marked, taken along. */
export function PatrolPapers({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const [showClass, setShowClass] = useState(false);
  const [commune, setCommune] = useState(() => firstCommune(plan, result));
  const [pages] = useState(() => [
    ...sheetPages(plan),
    ROSTER,
    { type: 'commune' } as const satisfies PatrolPageAsked,
  ]);
  const [picked, setPicked] = useState('');
  const page = pages.find((one) => pageKey(one) === picked) ?? pages[0] ?? ROSTER;
  const request = usePatrolRequest(plan, showClass, commune);
  const preview = usePatrolPreview(request, page);
  const out = useTakeOut(request);
  const nameOf = usePageName(plan);
  return (
    <div className={styles.papers}>
      <h2 className={styles.title}>{t('room.title')}</h2>
      <div className={styles.choices}>
        <Select
          label={t('room.page')}
          value={pageKey(page)}
          options={pages.map((one) => ({ value: pageKey(one), label: nameOf(one) }))}
          onChange={setPicked}
        />
        <Select
          label={t('room.commune')}
          value={commune}
          options={result.areas.code.map((code, area) => ({
            value: code,
            label: result.areas.name[area] ?? code,
          }))}
          onChange={setCommune}
        />
      </div>
      <Checkbox checked={showClass} onChange={setShowClass}>
        {t('room.show_class')}
      </Checkbox>
      <SheetPreview state={preview} name={nameOf(page)} />
      <p className={styles.note}>{t('room.level')}</p>
      <OutList plan={plan} out={out} />
      <HotlineList />
    </div>
  );
}

/** Where the plan's first zone lies, else the first in the list. */
function firstCommune({ zones }: PatrolPlan, { areas }: StudyResult): string {
  const code = zones[0]?.communes[0]?.code ?? '';
  return areas.code.includes(code) ? code : (areas.code[0] ?? '');
}

function usePageName(plan: PatrolPlan): (page: PatrolPageAsked) => string {
  const { t } = useTranslation('patrolSheet');
  const format = useFormat();
  return (page) => {
    if (page.type === 'roster') return t('room.page_roster');
    if (page.type === 'commune') return t('room.page_commune');
    const date = plan.routes.find(({ night }) => night === page.night)?.date ?? plan.options.date;
    const shift = format.day(date);
    return page.zone === 0
      ? t('room.page_outside', { date: shift })
      : t('room.page_zone', { n: page.zone, date: shift });
  };
}
