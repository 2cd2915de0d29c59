import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './draw.module.css';

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly dropLabel: string;
  readonly onDrop: () => void;
  readonly children: ReactNode;
};

/** Something kept in the plan: its title folds it open, a button lets it go. */
export function FoldCard({ title, open, onToggle, dropLabel, onDrop, children }: Props): ReactNode {
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          {title}
        </button>
        <IconButton icon="trash" size="sm" label={dropLabel} onClick={onDrop} />
      </div>
      {children}
    </li>
  );
}
