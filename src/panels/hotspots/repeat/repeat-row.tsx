import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './repeat.module.css';

type Props = {
  readonly number: number;
  readonly picked: boolean;
  /** What a press does, for those who cannot see the number. */
  readonly show: string;
  readonly name: string;
  readonly figure: string;
  readonly notes: readonly string[];
  readonly onPick: () => void;
  readonly children?: ReactNode;
};

/** One place of a list of the page; a press shows it on the map. */
export function RepeatRow(props: Props): ReactNode {
  const { number, picked, show, name, figure, notes, onPick, children } = props;
  return (
    <li className={styles.item} data-picked={picked}>
      <button type="button" className={styles.row} aria-current={picked} onClick={onPick}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <span className={styles.body}>
          <VisuallyHidden>{show} </VisuallyHidden>
          <span className={styles.name}>{name}</span>
          <span className={styles.figure}>{figure}</span>
          <span className={styles.notes}>{notes.join(' · ')}</span>
        </span>
      </button>
      {children}
    </li>
  );
}
