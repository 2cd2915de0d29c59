import type { ReactNode } from 'react';
import { SourceLink } from './source-link.tsx';
import type { DetailsPlace } from './source-link.tsx';
import styles from './figure-list.module.css';

export type Figure = {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  /** What the figure came from. */
  readonly source?: DetailsPlace;
};

/** Names and values in two columns, notes under the values. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className={styles.list}>
      {figures.map(({ label, value, note, source }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {source ? <SourceLink to={source}>{value}</SourceLink> : value}
            {note ? <span className={styles.note}>{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
