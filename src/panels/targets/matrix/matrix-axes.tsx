import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { MatrixBins } from './bin-targets.ts';
import type { PlotBox, PlotPoint } from './matrix-place.ts';
import styles from './matrix.module.css';

type Props = {
  readonly bins: MatrixBins;
  readonly box: PlotBox;
  readonly line: PlotPoint;
  readonly darkLabel: string;
};

/** Room a label of the lower axis needs. */
const LABEL_PX = 34;

export function MatrixAxes({ bins, box, line, darkLabel }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const bottom = box.top + box.height;
  const xOf = (value: number): number => box.left + bins.hot.position(value) * box.width;
  const yOf = (value: number): number => box.top + (1 - bins.dark.position(value)) * box.height;
  const shown = spaced(bins.hot.ticks, bins.hot.breakAt, xOf);
  return (
    <g aria-hidden="true">
      {shown.map((tick) => (
        <text
          key={tick}
          className={styles.tick}
          data-break={tick === bins.hot.breakAt}
          x={xOf(tick)}
          y={bottom + 13}
          textAnchor="middle"
        >
          {t('matrix.times', { n: format.decimal(tick, 2) })}
        </text>
      ))}
      {[...new Set([0, ...bins.dark.ticks, bins.dark.breakAt])].map((tick, place) => (
        <text
          key={place === 0 ? 'zero' : tick}
          className={styles.tick}
          data-break={tick === bins.dark.breakAt}
          x={box.left - 4}
          y={yOf(tick) + 3.5}
          textAnchor="end"
        >
          {shortCount(tick, format.decimal)}
        </text>
      ))}
      <line className={styles.break} x1={line.x} x2={line.x} y1={box.top} y2={bottom} />
      <line
        className={styles.break}
        x1={box.left}
        x2={box.left + box.width}
        y1={line.y}
        y2={line.y}
      />
      <text className={styles.axis} x={box.left + box.width} y={bottom + 27} textAnchor="end">
        {t('matrix.hot_axis')} →
      </text>
      <text className={styles.axis} x={2} y={box.top - 6}>
        ↑ {darkLabel}
      </text>
    </g>
  );
}

/** 500 · 2k · 0,5 */
function shortCount(value: number, write: (value: number, digits: number) => string): string {
  return value >= 1000 ? `${write(value / 1000, 0)}k` : write(value, 2);
}

function spaced(
  ticks: readonly number[],
  breakAt: number,
  xOf: (value: number) => number,
): readonly number[] {
  const kept = [breakAt];
  for (const tick of ticks) {
    if (kept.every((other) => Math.abs(xOf(other) - xOf(tick)) >= LABEL_PX)) kept.push(tick);
  }
  return kept;
}
