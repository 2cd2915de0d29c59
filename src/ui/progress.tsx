// oxlint-disable jsx-a11y/prefer-tag-over-role -- <progress> is not styled alike in all browsers
import styles from './progress.module.css';

export type ProgressProps = {
  readonly label: string;
  /** 0…1 */
  readonly fraction: number;
};

export function Progress({ label, fraction }: ProgressProps) {
  const share = Math.min(1, Math.max(0, fraction));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className={styles.progress}
    >
      <div className={styles.bar} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
