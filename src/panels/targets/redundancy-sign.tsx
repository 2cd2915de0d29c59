import type { ReactNode } from 'react';
import type { Redundancy } from '../../core/criticality/criticality-columns.ts';
import styles from './redundancy-sign.module.css';

const SIGNS: Readonly<Record<Redundancy, ReactNode>> = {
  unserved: <path d="M3 7h2m2 0h1m2 0h1" />,
  ring: <circle cx="7" cy="7" r="4.4" />,
  dual: <path d="M1.5 5h11M1.5 9h11" />,
  dead_end: <path d="M1.5 7H10M10 3v8" />,
};

/** How a target is secured, by a sign that reads without colour; the word stands beside it. */
export function RedundancySign({ redundancy }: { readonly redundancy: Redundancy }): ReactNode {
  return (
    <svg
      className={styles.sign}
      viewBox="0 0 14 14"
      aria-hidden="true"
      data-redundancy={redundancy}
    >
      {SIGNS[redundancy]}
    </svg>
  );
}
