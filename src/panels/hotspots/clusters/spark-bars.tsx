// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './clusters.module.css';

const WIDTH = 72;
const HEIGHT = 18;

/** Incidents step by step, the newest right; read aloud as its first and last half. */
export function SparkBars({ values }: { readonly values: Float64Array }): ReactNode {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  if (values.length === 0) return null;
  const most = values.reduce((top, value) => Math.max(top, value), 1);
  const step = WIDTH / values.length;
  const half = Math.floor(values.length / 2);
  const sum = (part: Float64Array): number => part.reduce((total, value) => total + value, 0);
  const label = t('spark', {
    first: format.decimal(sum(values.subarray(0, half))),
    last: format.decimal(sum(values.subarray(values.length - half))),
  });
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label={label}
      role="img"
    >
      <path className={styles.sparkBase} d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      {Array.from(values, (value, place) => (
        <rect
          key={place}
          className={styles.sparkBar}
          x={place * step}
          width={Math.max(0.6, step - Math.min(1, step * 0.25))}
          y={HEIGHT - (value / most) * (HEIGHT - 2)}
          height={(value / most) * (HEIGHT - 2)}
        />
      ))}
    </svg>
  );
}
