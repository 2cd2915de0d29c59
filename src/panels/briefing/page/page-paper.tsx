import type { ReactNode } from 'react';
import type { PrintedPage } from '../../../state/briefing/briefing-session.ts';
import styles from './page-paper.module.css';

/** Composed pages at the printer: nothing of the app is on them. */
export function PagePaper({ pages }: { readonly pages: readonly PrintedPage[] }): ReactNode {
  return pages.map(({ svg, widthMm, heightMm }, place) => (
    <div
      // The same page may come twice; only its place tells it.
      // oxlint-disable-next-line react/no-array-index-key
      key={place}
      className={styles[paperClass(widthMm, heightMm)]}
      // Written by our own writer, which escapes every text and knows no script.
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ));
}

function paperClass(widthMm: number, heightMm: number): string {
  const paper = Math.max(widthMm, heightMm) > 300 ? 'a3' : 'a4';
  return `${paper}${widthMm > heightMm ? 'Landscape' : 'Portrait'}`;
}
