import type { ReactNode } from 'react';
import styles from './source-link.module.css';

/** Parts of the details a figure may have come from. */
export type DetailsPlace = 'incidents' | 'protection' | 'attributes' | 'service' | 'loss';

export function placeId(place: DetailsPlace): string {
  return `details-${place}`;
}

type Props = {
  readonly to: DetailsPlace;
  /** What the figure is, for who cannot see where it stands. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** A figure that leads to what it came from. */
export function SourceLink({ to, label, children }: Props): ReactNode {
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={label}
      onClick={() => {
        const place = document.getElementById(placeId(to));
        place?.scrollIntoView({ block: 'start' });
        place?.focus({ preventScroll: true });
      }}
    >
      {children}
    </button>
  );
}
