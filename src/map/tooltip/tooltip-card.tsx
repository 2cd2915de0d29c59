import type { ReactNode } from 'react';
import styles from './tooltip-card.module.css';

export type TooltipRow = { readonly label: string; readonly value: ReactNode };

/** A hover's few facts: what it is, then figures with their names. */
export function TooltipCard(props: {
  readonly title: string;
  readonly kind?: string | undefined;
  readonly rows?: readonly TooltipRow[];
  readonly hint?: string | undefined;
}) {
  const { title, kind, rows = [], hint } = props;
  return (
    <div className={styles.card}>
      {kind ? <div className={styles.kind}>{kind}</div> : null}
      <div className={styles.title}>{title}</div>
      {rows.length > 0 ? (
        <dl className={styles.rows}>
          {rows.map(({ label, value }) => (
            <div key={label} className={styles.row}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {hint ? <div className={styles.hint}>{hint}</div> : null}
    </div>
  );
}
