import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../core/brief/paper/paper.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './papers-tab.module.css';
import { usePaperPages } from './use-paper-pages.ts';

/** The pages one under another, as they leave the printer. */
export function PaperPages({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { pages, status } = usePaperPages(paper);
  return (
    <section
      className={styles.preview}
      aria-label={t('room.preview')}
      aria-busy={status === 'laying'}
    >
      {status === 'laying' ? <output>{t('room.preview_wait')}</output> : null}
      {status === 'failed' ? <p role="alert">{t('room.failed')}</p> : null}
      {pages.map((svg, place) => {
        const label = t('room.page', {
          n: format.integer(place + 1),
          of: format.integer(pages.length),
        });
        return (
          // Pages have no name but their number.
          // oxlint-disable-next-line react/no-array-index-key
          <figure key={place} className={styles.sheet}>
            <div
              // The drawing itself is the image; an img element cannot hold its text.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="img"
              aria-label={label}
              className={styles.page}
              // Written by our own writer, which escapes every text and knows no script.
              // oxlint-disable-next-line react/no-danger
              dangerouslySetInnerHTML={{ __html: svg }}
            />
            <figcaption className={styles.count}>{label}</figcaption>
          </figure>
        );
      })}
    </section>
  );
}
