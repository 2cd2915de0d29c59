import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sheet-preview.module.css';
import type { SheetPreviewState } from './use-patrol-preview.ts';

type Props = { readonly state: SheetPreviewState; readonly name: string };

/** A page as it prints, to fit or large enough to read. */
export function SheetPreview({ state: { svg, status }, name }: Props): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const [large, setLarge] = useState(false);
  return (
    <section className={styles.desk} aria-label={t('room.preview_of', { page: name })}>
      <div className={styles.bar}>
        <output className={styles.status}>
          {status === 'drawing' ? t('room.drawing') : null}
          {status === 'failed' ? t('room.failed') : null}
        </output>
        <button type="button" className={styles.zoom} onClick={() => setLarge(!large)}>
          {t(large ? 'room.fit' : 'room.large')}
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <div className={styles.scroll} data-large={large} tabIndex={0}>
        {svg === '' ? null : (
          <div
            className={styles.sheet}
            data-patrol-sheet={status}
            aria-hidden="true"
            // Written by our own writer, which escapes every text and knows no script.
            // oxlint-disable-next-line react/no-danger
            dangerouslySetInnerHTML={{ __html: svg }}
          />
        )}
      </div>
    </section>
  );
}
