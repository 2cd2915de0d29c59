import type { ReactNode } from 'react';
import styles from './chip-group.module.css';

type Props = { readonly label: string; readonly children: ReactNode };

/** Chips that belong together, named for those who hear the page. */
export function ChipGroup({ label, children }: Props): ReactNode {
  return (
    <fieldset className={styles.group} aria-label={label}>
      {children}
    </fieldset>
  );
}
