import type { ReactNode } from 'react';
import styles from './figure-row.module.css';

type Props = {
  readonly figure: string;
  readonly label: string;
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly open: boolean;
  /** Absent: there is nothing to open. */
  readonly onPick?: (() => void) | undefined;
};

/** A figure with what it is of, in one line that opens what is behind it. */
export function FigureRow({ figure, label, note, aside, open, onPick }: Props): ReactNode {
  return (
    <button
      type="button"
      className={styles.row}
      aria-expanded={onPick ? open : undefined}
      disabled={!onPick}
      onClick={onPick}
    >
      <span className={styles.figure}>{figure}</span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {note ? <span className={styles.note}>{note}</span> : null}
      </span>
      {aside}
    </button>
  );
}
