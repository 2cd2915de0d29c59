import { scaleLog } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShrunkEffect } from '../../../../core/patrol/assessment/expected-before.ts';
import type {
  PatrolEffect,
  RatioOfRatios,
} from '../../../../core/patrol/assessment/patrol-effect.ts';
import { ratioText, ratioValues } from '../../../../i18n/patrol-effect-sentence.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../../ui/chart/chart.tsx';
import chart from '../../../../ui/chart/chart.module.css';
import { TickText } from '../../../../ui/chart/tick-text.tsx';
import styles from '../log.module.css';

type Props = {
  readonly effect: Extract<PatrolEffect, { readonly status: 'measured' }>;
  readonly shrunk: ShrunkEffect | null;
};

const ROW = 34;
const SIDES = { width: 400, left: 6, right: 6, top: 16, bottom: 20 };
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10];

/** Each ratio with its interval on one scale; 1 is no difference, left of it fewer. */
export function EffectFigure({ effect, shrunk }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const rows = (
    [
      ['zone', effect],
      ['shrunk', shrunk],
      ['ring', effect.ring],
      ['both', effect.ring ? effect.both : null],
    ] as const
  ).flatMap(([name, figures]) => (figures ? [{ name, figures }] : []));
  const frame = { ...SIDES, height: SIDES.top + rows.length * ROW + SIDES.bottom };
  const [left, right] = acrossFrame(frame);
  const [floor] = upFrame(frame);
  const values = rows.flatMap(({ figures }) => [figures.low, figures.high]);
  const x = scaleLog(
    [Math.max(0.05, Math.min(0.45, ...values)), Math.min(20, Math.max(2.2, ...values))],
    [left, right],
  ).clamp(true);
  const label = (name: (typeof rows)[number]['name'], figures: RatioOfRatios): string =>
    t('effect.row', { name: t(`effect.figure_rows.${name}`), ...ratioValues(figures, format) });
  const described = rows.map(({ name, figures }) => label(name, figures)).join('; ');
  return (
    <figure>
      <figcaption className={styles.caption}>{t('effect.figure')}</figcaption>
      <Chart frame={frame} label={described}>
        <text className={chart.tick} x={x(1) - 6} y={10} textAnchor="end">
          ← {t('effect.fewer_side')}
        </text>
        <text className={chart.tick} x={x(1) + 6} y={10}>
          {t('effect.more_side')} →
        </text>
        <path className={styles.one} d={`M${x(1)} ${frame.top - 2}V${floor}`} />
        {rows.map(({ name, figures }, at) => {
          const y = frame.top + at * ROW + 22;
          return (
            <g key={name}>
              <title>{label(name, figures)}</title>
              <text className={styles.rowLabel} x={left} y={y - 9}>
                {t(`effect.figure_rows.${name}`)}
              </text>
              <path className={styles.range} d={`M${x(figures.low)} ${y}H${x(figures.high)}`} />
              <circle className={styles.dot} cx={x(figures.ratio)} cy={y} r={4.5} />
            </g>
          );
        })}
        <path className={styles.axis} d={`M${left} ${floor + 0.5}H${right}`} />
        {TICKS.filter((tick) => tick >= (x.domain()[0] ?? 0) && tick <= (x.domain()[1] ?? 0)).map(
          (tick) => (
            <TickText key={tick} frame={frame} x={x(tick)}>
              {ratioText(tick, format)}
            </TickText>
          ),
        )}
      </Chart>
    </figure>
  );
}
