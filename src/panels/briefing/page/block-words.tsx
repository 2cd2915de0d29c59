import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageBlock } from '../../../core/brief/page/page-template.ts';
import { blockName } from './block-name.ts';
import styles from './page-canvas.module.css';
import { useBlockText } from './use-block-text.ts';

type Props = {
  readonly block: PageBlock;
  readonly draft: string;
  readonly pxPerMm: number;
  readonly onDone: () => void;
};

const LETTER_MM = 3.4;
const LEAST_PX = 12;

/** Own words written where they will stand; Escape or leaving keeps them. */
export function BlockWords({ block, draft, pxPerMm, onDone }: Props): ReactNode {
  const { t } = useTranslation('page');
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useBlockText(block, draft);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea
      ref={field}
      className={styles.words}
      style={{ fontSize: `${Math.max(LEAST_PX, LETTER_MM * pxPerMm)}px` }}
      aria-label={t('block.words_of', { name: blockName(block.type, t) })}
      value={text.value}
      maxLength={10_000}
      onChange={(event) => text.onChange(event.currentTarget.value)}
      onBlur={() => {
        text.onBlur();
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        else text.onKeyDown(event);
      }}
    />
  );
}
