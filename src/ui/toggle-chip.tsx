import styles from './toggle-chip.module.css';

export type ToggleChipProps = {
  readonly label: string;
  readonly pressed: boolean;
  /** A figure after the label, already formatted. */
  readonly count?: string | undefined;
  readonly swatch?: string | undefined;
  readonly onChange: (pressed: boolean) => void;
};

export function ToggleChip({ label, pressed, count, swatch, onChange }: ToggleChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      onClick={() => {
        onChange(!pressed);
      }}
    >
      {swatch ? <span className={styles.swatch} style={{ '--swatch': swatch }} /> : null}
      {label}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  );
}
