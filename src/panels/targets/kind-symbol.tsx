import type { ReactNode } from 'react';
import type { TargetKind } from '../../core/study/study-result.ts';
import styles from './kind-symbol.module.css';

export const KIND_SHAPES: Readonly<Record<TargetKind, ReactNode>> = {
  section: (
    <path
      d="M1.5 10.5 5 6.5l3.5 2 4-5.5"
      fill="none"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  bts_site: <path d="M7 1.8 12.4 12H1.6Z" strokeLinejoin="round" />,
  post_office: <rect x="2.2" y="2.2" width="9.6" height="9.6" rx="1" />,
  exchange: <path d="M7 .9 13.1 7 7 13.1.9 7Z" strokeLinejoin="round" />,
  site: <circle cx="7" cy="7" r="5" />,
};

/** A kind told by its shape; the words stand beside it. */
export function KindSymbol({ kind }: { readonly kind: TargetKind }): ReactNode {
  return (
    <svg className={styles.symbol} viewBox="0 0 14 14" aria-hidden="true" data-kind={kind}>
      {KIND_SHAPES[kind]}
    </svg>
  );
}
