import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { methodSaid } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../ui/chart/chart.tsx';
import { TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './backtest.module.css';

type Props = { readonly answer: Backtest; readonly method: string; readonly at: number };

const FRAME = { width: 380, height: 140, left: 30, right: 12, top: 10, bottom: 22 };
/** The first and the last forecast stand this far inside. */
const INSET = 6;

/** Every forecast by itself: how many incidents there were, and how many were caught. */
export function FoldDots({ answer, method, at }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const { folds, options } = answer;
  const hits = answer.methods.find(({ id }) => id === method)?.byKm[at]?.foldHits ?? [];
  const most = Math.max(1, ...folds.map(({ events }) => events));
  const [left, right] = acrossFrame(FRAME);
  const x = scaleLinear([0, Math.max(1, folds.length - 1)], [left + INSET, right - INSET]);
  const y = scaleLinear([0, most], upFrame(FRAME)).nice(3);
  const said = t('folds.what', {
    days: format.integer(options.horizonDays),
    method: methodSaid(method, t),
  });
  const empty = folds.filter(({ events }) => events === 0).length;
  const ends = folds.length > 1 ? [0, folds.length - 1] : [0];
  return (
    <section className={roomStyles.section} aria-label={t('folds.title')}>
      <h3 className={roomStyles.title}>{t('folds.title')}</h3>
      <p className={roomStyles.text}>{said}</p>
      <Chart frame={FRAME} label={`${t('folds.title')}. ${said}`}>
        <ValueAxis frame={FRAME} scale={y} count={3} text={format.integer} isWhole />
        {folds.map(({ fromMs, events }, fold) => {
          const caught = hits[fold] ?? 0;
          const cell = {
            from: format.day(fromMs),
            events: format.integer(events),
            hits: format.decimal(caught),
          };
          return (
            <g key={fromMs}>
              <title>{t('folds.cell', cell)}</title>
              <line
                className={styles.stem}
                x1={x(fold)}
                x2={x(fold)}
                y1={y(caught)}
                y2={y(events)}
              />
              <circle className={styles.happened} cx={x(fold)} cy={y(events)} r={4} />
              <circle className={styles.caught} cx={x(fold)} cy={y(caught)} r={3.5} />
            </g>
          );
        })}
        {ends.map((fold) => (
          <TickText key={fold} frame={FRAME} x={x(fold)} anchor={fold === 0 ? 'start' : 'end'}>
            {format.month(folds[fold]?.fromMs ?? 0)}
          </TickText>
        ))}
      </Chart>
      {empty > 0 ? (
        <p className={roomStyles.note}>
          {t('folds.empty', { count: empty, n: format.integer(empty) })}
        </p>
      ) : null}
    </section>
  );
}
