import type { ReactNode } from 'react';
import styles from './figure-list.module.css';

export type Figure = { readonly label: string; readonly value: string; readonly note?: string };

/** Names and values in two columns, notes under the values. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className={styles.list}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value}
            {note ? <span className={styles.note}>{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
