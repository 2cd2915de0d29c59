import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Fold } from '../../../ui/fold.tsx';
import styles from './backtest.module.css';

const PARAGRAPHS = ['how', 'best', 'compare', 'patrol', 'not'] as const;

/** How the figures were made, and when not to use them. */
export function BacktestReading({ answer }: { readonly answer: Backtest | null }): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const late = answer?.lateEvents ?? 0;
  return (
    <Fold title={t('read.title')}>
      {PARAGRAPHS.map((one) => (
        <p key={one} className={styles.paragraph}>
          {t(`read.${one}`)}
        </p>
      ))}
      {late > 0 ? (
        <p className={styles.paragraph}>
          {t('read.late', { count: late, n: format.integer(late) })}
        </p>
      ) : null}
    </Fold>
  );
}
