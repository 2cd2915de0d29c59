import type { ReactNode } from 'react';
import styles from './details.module.css';

type Props = {
  readonly title: string;
  /** A short figure beside the title. */
  readonly aside?: string;
  readonly children: ReactNode;
};

export function DetailsSection({ title, aside, children }: Props): ReactNode {
  return (
    <section className={styles.section}>
      <h4 className={styles.sectionTitle}>
        {title}
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </h4>
      {children}
    </section>
  );
}
