import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { BaseList } from './base-list.tsx';
import styles from './check-page.module.css';
import { CheckList } from './check-list.tsx';
import { MOST_TARGETS, patrolChoice } from './patrol-choice.ts';

/** The first targets, shared out by base or by commune: a list to tick, also on paper. */
export function CheckPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const { page } = useServices();
  const { by, most } = useStore(patrolChoice);
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <SegmentedControl
          label={t('by.label')}
          size="sm"
          value={by}
          segments={[
            { value: 'base', label: t('by.base') },
            { value: 'commune', label: t('by.commune') },
          ]}
          onChange={(next) => patrolChoice.setState({ by: next })}
        />
        <div className={styles.most}>
          <Select
            label={t('most.label')}
            labelHidden
            value={most}
            options={MOST_TARGETS.map((value) => ({
              value,
              label: t('most.first', { n: format.integer(Number(value)) }),
            }))}
            onChange={(next) => patrolChoice.setState({ most: next })}
          />
        </div>
        <Button size="sm" variant="quiet" icon="print" onClick={() => void page.print()}>
          {t('print')}
        </Button>
      </div>
      {by === 'base' ? (
        <BaseList result={result} most={Number(most)} />
      ) : (
        <CheckList result={result} most={Number(most)} />
      )}
    </div>
  );
}
