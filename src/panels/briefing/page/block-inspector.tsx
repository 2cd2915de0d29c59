import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  contentOf,
  movedBlock,
  resizedBlock,
  withBlock,
  withoutBlock,
} from '../../../core/brief/page/layout/edit-blocks.ts';
import type { PageBlock, PageTemplate } from '../../../core/brief/page/page-template.ts';
import { Button } from '../../../ui/button.tsx';
import { WholeNumberField } from '../../../ui/whole-number-field.tsx';
import { blockName } from './block-name.ts';
import styles from './page-tab.module.css';
import { useBlockText } from './use-block-text.ts';
import { useChangePage } from './use-change-page.ts';

type Props = {
  readonly block: PageBlock;
  readonly template: PageTemplate;
  readonly draft: string | undefined;
  readonly onDropped: () => void;
};

/** The picked block in figures: where it lies, how large it is, what it says. */
export function BlockInspector({ block, template, draft, onDropped }: Props): ReactNode {
  const { t } = useTranslation('page');
  const change = useChangePage();
  const content = contentOf(template);
  const put = (moved: PageBlock): void => change.template((before) => withBlock(before, moved));
  const right = content.x + content.widthMm;
  const bottom = content.y + content.heightMm;
  const sides = [
    ['x', block.x, content.x, right - block.widthMm],
    ['y', block.y, content.y, bottom - block.heightMm],
    ['width', block.widthMm, 10, right - block.x],
    ['height', block.heightMm, 10, bottom - block.y],
  ] as const;
  const set = (side: (typeof sides)[number][0], to: number): void => {
    if (side === 'x') put(movedBlock(block, to - block.x, 0, template));
    else if (side === 'y') put(movedBlock(block, 0, to - block.y, template));
    else if (side === 'width') put(resizedBlock(block, to - block.widthMm, 0, template));
    else put(resizedBlock(block, 0, to - block.heightMm, template));
  };
  return (
    <section className={styles.card} aria-label={blockName(block.type, t)}>
      <div className={styles.cardHead}>
        <h3 className={styles.title}>{blockName(block.type, t)}</h3>
        <Button
          size="sm"
          variant="quiet"
          icon="trash"
          onClick={() => {
            change.template((before) => withoutBlock(before, block.id));
            onDropped();
          }}
        >
          {t('block.drop')}
        </Button>
      </div>
      <div className={styles.sides}>
        {sides.map(([side, value, min, max]) => (
          <WholeNumberField
            key={side}
            label={t(`block.${side}`)}
            value={value}
            min={min}
            max={max}
            onChange={(to) => set(side, to)}
          />
        ))}
      </div>
      {draft === undefined ? null : <WordsField key={block.id} block={block} draft={draft} />}
    </section>
  );
}

function WordsField({ block, draft }: { readonly block: PageBlock; readonly draft: string }) {
  const { t } = useTranslation('page');
  const text = useBlockText(block, draft);
  return (
    <label className={styles.words}>
      <span className={styles.label}>
        {t(block.text === undefined ? 'block.words_drafted' : 'block.words_own')}
      </span>
      <textarea
        className={styles.area}
        value={text.value}
        rows={4}
        maxLength={10_000}
        onChange={(event) => text.onChange(event.currentTarget.value)}
        onBlur={text.onBlur}
        onKeyDown={text.onKeyDown}
      />
      {block.text === undefined ? null : (
        <Button size="sm" variant="quiet" icon="reset" onClick={text.reset}>
          {t('block.words_reset')}
        </Button>
      )}
    </label>
  );
}
