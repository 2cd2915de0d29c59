import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { targetsByBase } from '../../state/selectors/patrol-plan.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { BaseCard } from './base-card.tsx';
import { usePatrolBases } from './use-patrol-bases.ts';
import styles from './base-list.module.css';

type Props = { readonly result: StudyResult; readonly most: number };

/** The bases, each with the top targets it is nearest to. */
export function BaseList({ result, most }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const bases = usePatrolBases();
  if (bases.status === 'waiting') return <WaitingLines />;
  if (bases.status === 'failed' || bases.value.length === 0) {
    return (
      <EmptyState icon="base" title={t('bases.none')}>
        {t('bases.none_hint')}
      </EmptyState>
    );
  }
  return <SharedOut result={result} most={most} bases={bases.value} />;
}

function SharedOut(props: Props & { readonly bases: readonly RecordDetails[] }): ReactNode {
  const { result, most, bases } = props;
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const bounds = useApp((state) => lastDataset(state)?.bounds);
  const shares = useMemo(
    () => (bounds ? targetsByBase(result, bases, most, bounds) : []),
    [result, bases, most, bounds],
  );
  const teams = bases.reduce((sum, base) => sum + Number(base.fields['teams'] ?? 0), 0);
  return (
    <section className={styles.section} aria-label={t('bases.title')}>
      <h3 className={styles.title}>{t('bases.title')}</h3>
      <p className={styles.note}>
        {t('bases.note', {
          count: bases.length,
          bases: format.integer(bases.length),
          teams: format.integer(teams),
          n: format.integer(Math.min(most, result.targets.length)),
        })}
      </p>
      <ul className={styles.list}>
        {shares.map(({ base, targets }) => {
          const record = bases[base];
          return record ? (
            <BaseCard key={record.row} result={result} base={record} targets={targets} />
          ) : null;
        })}
      </ul>
    </section>
  );
}
