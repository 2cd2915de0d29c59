import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './figure-table.module.css';

type Props = {
  /** All columns but the first hold numbers. */
  readonly figures?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A small table of figures in a panel; a wide one is scrolled by itself. */
export function FigureTable({ figures = false, className, children }: Props): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={classNames(styles.table, figures && styles.figures, className)}>
        {children}
      </table>
    </div>
  );
}
