import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestAnswer } from '../../../core/hotspots/backtest/backtest-result.ts';
import { backtestSentence, gainSentence } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './backtest.module.css';

type Props = { readonly answer: BacktestAnswer; readonly coverage: number };

/** The sentence that comes first: what the best method catches, and whether that is more than counting. */
export function BacktestVerdict({ answer, coverage }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const refused = answer.status === 'refused';
  return (
    <div className={styles.lead} data-refused={refused} aria-live="polite">
      <p className={styles.sentence}>{backtestSentence(answer, coverage, t, format)}</p>
      <p className={styles.small}>
        {refused ? (
          t('refused_hint')
        ) : (
          <>
            {gainSentence(answer, coverage, t, format)}{' '}
            {t('random', { rate: format.percent(coverage) })}
          </>
        )}
      </p>
    </div>
  );
}
