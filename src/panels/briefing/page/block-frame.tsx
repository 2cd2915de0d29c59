import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withBlock, withoutBlock } from '../../../core/brief/page/layout/edit-blocks.ts';
import type { PageBlock, PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { blockAfterKey } from './block-after-key.ts';
import { blockName } from './block-name.ts';
import { BlockWords } from './block-words.tsx';
import styles from './page-canvas.module.css';
import { useBlockDrag } from './use-block-drag.ts';
import { useChangePage } from './use-change-page.ts';

type Props = {
  readonly block: PageBlock;
  readonly template: PageTemplate;
  readonly pxPerMm: number;
  /** Absent: this kind of block has no words of its own. */
  readonly draft: string | undefined;
  readonly picked: boolean;
  readonly misplaced: boolean;
  readonly onPick: (id: string | null) => void;
};

/** A block to hold by mouse and by keyboard: arrows move it, with Shift they resize it, Enter words it. */
export function BlockFrame(props: Props): ReactNode {
  const { block, template, pxPerMm, draft, picked, misplaced, onPick } = props;
  const { t } = useTranslation('page');
  const format = useFormat();
  const change = useChangePage();
  const [wording, setWording] = useState(false);
  const drag = useBlockDrag(block, template, pxPerMm);
  const shown = drag.ghost ?? block;
  const place = (mm: number): string => `${mm * pxPerMm}px`;

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && draft !== undefined) {
      event.preventDefault();
      setWording(true);
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      change.template((before) => withoutBlock(before, block.id));
      onPick(null);
      return;
    }
    const moved = blockAfterKey(event, block, template);
    if (!moved) return;
    event.preventDefault();
    change.template((before) => withBlock(before, moved));
  };

  const where = t('block.where', {
    x: format.decimal(shown.x),
    y: format.decimal(shown.y),
    width: format.decimal(shown.widthMm),
    height: format.decimal(shown.heightMm),
  });
  return (
    <div
      className={styles.frame}
      style={{
        left: place(shown.x),
        top: place(shown.y),
        width: place(shown.widthMm),
        height: place(shown.heightMm),
      }}
      data-picked={picked}
      data-misplaced={misplaced}
      data-block={block.id}
    >
      {wording && draft !== undefined ? (
        <BlockWords
          block={block}
          draft={draft}
          pxPerMm={pxPerMm}
          onDone={() => setWording(false)}
        />
      ) : (
        <button
          type="button"
          className={styles.hold}
          aria-label={`${blockName(block.type, t)}. ${where}`}
          aria-pressed={picked}
          title={blockName(block.type, t)}
          onFocus={() => onPick(block.id)}
          onClick={() => onPick(block.id)}
          onDoubleClick={() => setWording(draft !== undefined)}
          onKeyDown={onKey}
          {...drag.move}
        />
      )}
      {picked && !wording ? (
        <>
          <span className={styles.size}>
            {format.decimal(shown.widthMm)} × {format.decimal(shown.heightMm)} mm
          </span>
          <span className={styles.corner} {...drag.resize} />
        </>
      ) : null}
    </div>
  );
}
