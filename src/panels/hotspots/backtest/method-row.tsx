import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { methodName } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from './backtest.module.css';
import type { RankedMethod } from './ranked-methods.ts';

type Props = { readonly row: RankedMethod; readonly folds: number };

export function MethodRow({ row: { method, score, mark }, folds }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const points = (value: number): string => format.fixed(100 * value, 1);
  return (
    <tr data-best={mark === 'best'}>
      <th scope="row">
        {methodName(method.id, t)}
        {mark ? (
          <span className={styles.mark}>
            <Badge
              tone={mark === 'best' ? 'success' : 'neutral'}
              {...(mark === 'best' ? { icon: 'check' } : {})}
            >
              {t(mark)}
            </Badge>
          </span>
        ) : null}
        {method.fellBack > 0 ? (
          <span className={styles.small}>
            {t('table.fell_back', {
              n: format.integer(method.fellBack),
              folds: format.integer(folds),
            })}
          </span>
        ) : null}
      </th>
      <td>
        <span className={styles.figure}>{format.fixed(100 * score.hitRate, 1)}%</span>
        <span className={styles.interval}>
          {t('table.interval', { low: points(score.low), high: points(score.high) })}
        </span>
        <span className={styles.interval}>
          {t('table.hits_of', {
            hits: format.decimal(score.hits),
            events: format.integer(score.events),
          })}
        </span>
      </td>
      <td>
        <span className={styles.figure}>{format.fixed(score.pai, 1)}</span>
        <span className={styles.interval}>{format.fixed(score.peiStar, 2)}</span>
      </td>
      <td>{mark === 'simplest' ? '—' : <Gain {...score} points={points} />}</td>
    </tr>
  );
}

function Gain({
  gain,
  gainLow,
  gainHigh,
  points,
}: {
  readonly gain: number;
  readonly gainLow: number;
  readonly gainHigh: number;
  readonly points: (value: number) => string;
}): ReactNode {
  const { t } = useTranslation('backtest');
  const plus = gain > 0 ? '+' : '';
  return (
    <>
      <span className={styles.figure}>
        {plus}
        {points(gain)}
      </span>
      <span className={styles.interval}>
        {t('table.span', { low: points(gainLow), high: points(gainHigh) })}
      </span>
    </>
  );
}
