import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paperSize } from '../../../core/brief/page/layout/paper-size.ts';
import { misplacedBlocks } from '../../../core/brief/page/layout/overlaps.ts';
import type { PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useMeasuredWidth } from '../../../ui/use-measured-width.ts';
import { BlockFrame } from './block-frame.tsx';
import styles from './page-canvas.module.css';
import type { PreviewState } from './use-page-preview.ts';

type Props = {
  readonly template: PageTemplate;
  readonly state: PreviewState;
  readonly picked: string | null;
  readonly onPick: (id: string | null) => void;
};

const FIRST_WIDTH_PX = 380;

/** The page as it prints; over it the frames of its blocks, to move, resize and word. */
export function PageCanvas({ template, state, picked, onPick }: Props): ReactNode {
  const { t } = useTranslation('page');
  const [sheet, widthPx] = useMeasuredWidth<HTMLDivElement>(FIRST_WIDTH_PX);
  const [large, setLarge] = useState(false);
  const size = paperSize(template.paper, template.orientation);
  const { preview, status } = state;
  const fits = preview?.widthMm === size.widthMm && preview.heightMm === size.heightMm;
  const misplaced = new Set(misplacedBlocks(template).map(({ id }) => id));
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <output className={styles.status}>
          {status === 'drawing' ? t('canvas.drawing') : null}
          {status === 'failed' ? t('canvas.failed') : null}
        </output>
        <button type="button" className={styles.zoom} onClick={() => setLarge(!large)}>
          {t(large ? 'canvas.fit' : 'canvas.large')}
        </button>
      </div>
      <div className={styles.scroll} data-large={large}>
        <div
          ref={sheet}
          className={styles.sheet}
          style={{ aspectRatio: `${size.widthMm} / ${size.heightMm}` }}
          data-page-sheet
          data-drawn={status === 'drawn' && fits}
        >
          {preview && fits ? (
            <div
              className={styles.picture}
              aria-hidden="true"
              // Written by our own writer, which escapes every text and knows no script.
              // oxlint-disable-next-line react/no-danger
              dangerouslySetInnerHTML={{ __html: preview.svg }}
            />
          ) : null}
          {template.blocks.map((block) => (
            <BlockFrame
              key={block.id}
              block={block}
              template={template}
              pxPerMm={widthPx / size.widthMm}
              draft={preview?.drafts[block.id]}
              picked={picked === block.id}
              misplaced={misplaced.has(block.id)}
              onPick={onPick}
            />
          ))}
        </div>
      </div>
      <p className={styles.hint}>{t('canvas.hint')}</p>
    </div>
  );
}
