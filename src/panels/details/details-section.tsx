import type { ReactNode } from 'react';
import { placeId } from './source-link.tsx';
import type { DetailsPlace } from './source-link.tsx';
import styles from './details.module.css';

type Props = {
  /** Where figures lead that came from here. */
  readonly id?: DetailsPlace;
  readonly title: string;
  /** A short figure beside the title. */
  readonly aside?: string;
  readonly children: ReactNode;
};

export function DetailsSection({ id, title, aside, children }: Props): ReactNode {
  return (
    <section
      className={styles.section}
      {...(id ? { id: placeId(id), tabIndex: -1 } : {})}
      aria-label={title}
    >
      <h4 className={styles.sectionTitle}>
        {title}
        {aside ? <span className={styles.aside}>{aside}</span> : null}
      </h4>
      {children}
    </section>
  );
}
