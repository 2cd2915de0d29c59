import type { ReactNode } from 'react';
import styles from './legend.module.css';

export function LegendBlock(props: {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  const { title, unit, note, children } = props;
  return (
    <section className={styles.block} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {unit ? <div className={styles.unit}>{unit}</div> : null}
      </div>
      {children}
      {note ? <div className={styles.note}>{note}</div> : null}
    </section>
  );
}
