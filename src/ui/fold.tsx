import type { ReactNode } from 'react';
import styles from './fold.module.css';

type Props = { readonly title: ReactNode; readonly children: ReactNode };

/** More for those who ask: a line to press, and what it opens. */
export function Fold({ title, children }: Props): ReactNode {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
