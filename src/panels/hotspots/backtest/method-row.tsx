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
  const points = (value: number): string => format.decimal(100 * value);
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
        <span className={styles.figure}>{format.percent(score.hitRate)}</span>
        <span className={styles.interval}>
          {t('table.interval', { low: points(score.low), high: format.percent(score.high) })}
        </span>
      </td>
      <td>
        {t('table.hits_of', {
          hits: format.decimal(score.hits),
          events: format.integer(score.events),
        })}
      </td>
      <td>{format.decimal(score.pai)}</td>
      <td>{format.fixed(score.peiStar, 2)}</td>
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
