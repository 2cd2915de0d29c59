import type { ReactNode } from 'react';
import type { StabilityBadge } from '../../core/risk/rank-stability/stability-badge.ts';
import styles from './badge-sign.module.css';

/** Quarters of a disc: the fuller, the surer. */
const FILLED: Readonly<Record<StabilityBadge, ReactNode>> = {
  none: null,
  open: <path d="M6 6V1.4A4.6 4.6 0 0 1 10.600 6Z" />,
  likely: <path d="M6 1.4a4.6 4.6 0 0 1 0 9.200Z" />,
  firm: <circle cx="6" cy="6" r="4.6" />,
};

export function BadgeSign({ badge }: { readonly badge: StabilityBadge }): ReactNode {
  return (
    <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true" data-badge={badge}>
      <circle className={styles.rim} cx="6" cy="6" r="4.6" />
      {FILLED[badge]}
    </svg>
  );
}
