import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { weightsText } from './assessment-facts.tsx';
import type { ShownComparison } from './use-comparison.ts';
import styles from './assessment.module.css';

/** What of the data and the question changed between two pictures, and what that lets one say. */
export function ChangedInputs({ shown }: { readonly shown: ShownComparison }): ReactNode {
  const { t } = useTranslation(['plan', 'targets']);
  const format = useFormat();
  const { before, after, comparison } = shown;
  const { changed, valueCause } = comparison;
  const name = (given: string): string => (given === '' ? t('compare.now') : given);
  const title = t('compare.title', {
    before: name(shown.beforeName),
    after: name(shown.afterName),
  });
  const weights = (of: typeof before): string =>
    weightsText(of.weights, (id) => t(`targets:component.${id}`), format);
  return (
    <div className={styles.changed}>
      <p className={styles.title}>{title}</p>
      {changed.length === 0 ? (
        <p>{t('compare.changed_nothing')}</p>
      ) : (
        <>
          <p>
            {t('compare.changed')}:{' '}
            {format.list(changed.map((input) => t(`compare.input.${input}`)))}.{' '}
            {t(`compare.value_cause.${valueCause}`)}
          </p>
          {changed.includes('period') ? (
            <p>
              {format.period(before.period.from, before.period.to)} →{' '}
              {format.period(after.period.from, after.period.to)}
            </p>
          ) : null}
          {changed.includes('weights') ? (
            <p>
              {weights(before)} → {weights(after)}
            </p>
          ) : null}
          {changed.includes('network') ? <p>{t('compare.network_ids')}</p> : null}
        </>
      )}
    </div>
  );
}
