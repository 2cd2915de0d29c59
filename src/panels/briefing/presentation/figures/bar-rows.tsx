import type { ReactNode } from 'react';
import { useFormat } from '../../../../i18n/use-format.ts';
import styles from './figures.module.css';

type Row = {
  readonly name: string;
  readonly note?: string;
  readonly value: number;
  readonly text: string;
};

type Props = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly numbered?: boolean;
  /** Value of a full bar; the largest row when absent. */
  readonly most?: number;
};

/** Names with bars on one scale and their figures in words. */
export function BarRows({ label, rows, numbered = false, most }: Props): ReactNode {
  const format = useFormat();
  const full = most ?? Math.max(...rows.map(({ value }) => value), 1e-9);
  return (
    <figure className={styles.figure}>
      <ol className={styles.rows}>
        {rows.map(({ name, note, value, text }, place) => (
          <li key={`${name} ${note ?? ''} ${text}`} className={styles.row}>
            {numbered ? <span className={styles.number}>{format.integer(place + 1)}</span> : null}
            <span className={styles.name}>
              {name}
              {note ? <span className={styles.note}> {note}</span> : null}
            </span>
            <span className={styles.value}>{text}</span>
            <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
              <rect className={styles.track} width={100} height={4} />
              <rect
                className={styles.fill}
                width={Math.min(100, Math.max(0, (value / full) * 100))}
                height={4}
              />
            </svg>
          </li>
        ))}
      </ol>
      <figcaption className={styles.caption}>{label}</figcaption>
    </figure>
  );
}
