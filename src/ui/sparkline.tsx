// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import styles from './sparkline.module.css';

export type SparklineProps = {
  /** What it shows, in a sentence: the drawing is read by its label. */
  readonly label: string;
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
};

/** Small bars on a common zero. An empty series draws its baseline only. */
export function Sparkline({ label, values, width = 96, height = 20 }: SparklineProps) {
  const top = Math.max(1e-9, ...values);
  const y = scaleLinear([0, top], [0, height - 1]);
  const step = width / Math.max(1, values.length);
  return (
    <svg className={styles.sparkline} width={width} height={height} role="img" aria-label={label}>
      <path className={styles.baseline} d={`M0 ${height - 0.5}H${width}`} />
      {values.map((value, index) => (
        <rect
          // A bar is its place in the series.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={styles.bar}
          x={index * step + Math.min(1, step * 0.15)}
          y={height - 1 - y(value)}
          width={Math.max(1, step - Math.min(2, step * 0.3))}
          height={y(value)}
        />
      ))}
    </svg>
  );
}
