// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { methodSaid } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './backtest.module.css';

type Props = { readonly answer: Backtest; readonly method: string; readonly at: number };

const WIDTH = 380;
const HEIGHT = 140;
const BOX = { left: 30, right: 12, top: 10, bottom: 22 };

/** Every forecast by itself: how many incidents there were, and how many were caught. */
export function FoldDots({ answer, method, at }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const { folds, options } = answer;
  const hits = answer.methods.find(({ id }) => id === method)?.byKm[at]?.foldHits ?? [];
  const most = Math.max(1, ...folds.map(({ events }) => events));
  const x = scaleLinear([0, Math.max(1, folds.length - 1)], [BOX.left + 6, WIDTH - BOX.right - 6]);
  const y = scaleLinear([0, most], [HEIGHT - BOX.bottom, BOX.top]).nice(3);
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
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t('folds.title')}. ${said}`}
        className={styles.chart}
      >
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.left}
              x2={WIDTH - BOX.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.tick} x={BOX.left - 6} y={y(tick) + 4} textAnchor="end">
              {format.integer(tick)}
            </text>
          </g>
        ))}
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
          <text
            key={fold}
            className={styles.tick}
            x={x(fold)}
            y={HEIGHT - 5}
            textAnchor={fold === 0 ? 'start' : 'end'}
          >
            {format.month(folds[fold]?.fromMs ?? 0)}
          </text>
        ))}
      </svg>
      {empty > 0 ? (
        <p className={roomStyles.note}>
          {t('folds.empty', { count: empty, n: format.integer(empty) })}
        </p>
      ) : null}
    </section>
  );
}
