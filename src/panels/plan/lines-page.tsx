import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countStandings, PLAN_STANDINGS, planStanding } from '../../core/plan/plan-standing.ts';
import type { PlanStanding } from '../../core/plan/plan-standing.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import { AddLines } from './add-lines.tsx';
import { ChipGroup } from './chip-group.tsx';
import { LineCard } from './line-card.tsx';
import { useReferenceDay } from './use-reference-day.ts';
import styles from './plan-panel.module.css';

/** The plan itself: what is done for which target, by whom, by when. */
export function LinesPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('plan');
  const items = useApp((state) => state.project.plan.items);
  return (
    <section className={styles.page} aria-label={t('lines.label')}>
      {items.length === 0 ? (
        <EmptyState icon="flag" title={t('lines.empty')} action={<AddLines result={result} />}>
          {t('lines.how')}
        </EmptyState>
      ) : (
        <>
          <Lines />
          <AddLines result={result} />
        </>
      )}
    </section>
  );
}

function Lines(): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const items = useApp((state) => state.project.plan.items);
  const { day } = useReferenceDay();
  const [shown, setShown] = useState<PlanStanding | 'all'>('all');
  const counts = countStandings(items, day);
  const visible = items.filter((item) => shown === 'all' || planStanding(item, day) === shown);
  return (
    <>
      <ChipGroup label={t('lines.filter')}>
        <ToggleChip
          label={t('lines.all', { n: format.integer(items.length) })}
          pressed={shown === 'all'}
          onChange={() => setShown('all')}
        />
        {PLAN_STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
          <ToggleChip
            key={standing}
            label={t(`standing.${standing}`)}
            count={format.integer(counts[standing])}
            pressed={shown === standing}
            onChange={(pressed) => setShown(pressed ? standing : 'all')}
          />
        ))}
      </ChipGroup>
      {visible.length === 0 ? <p className={styles.note}>{t('lines.none_shown')}</p> : null}
      <ol className={styles.list} aria-label={t('lines.label')}>
        {visible.map((item) => (
          <LineCard key={item.id} item={item} referenceDay={day} />
        ))}
      </ol>
    </>
  );
}
