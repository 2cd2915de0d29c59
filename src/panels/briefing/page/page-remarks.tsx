import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { misplacedBlocks } from '../../../core/brief/page/layout/overlaps.ts';
import type { PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Icon } from '../../../ui/icon.tsx';
import { blockName } from './block-name.ts';
import styles from './page-tab.module.css';

type Props = { readonly template: PageTemplate; readonly cut: readonly string[] };

/** What would be missing or hidden on paper. */
export function PageRemarks({ template, cut }: Props): ReactNode {
  const { t } = useTranslation('page');
  const format = useFormat();
  const names = (ids: readonly string[]): string =>
    format.list(
      template.blocks.filter(({ id }) => ids.includes(id)).map(({ type }) => blockName(type, t)),
    );
  const misplaced = misplacedBlocks(template).map(({ id }) => id);
  const remarks = [
    ...(cut.length > 0 ? [t('remark.cut', { blocks: names(cut) })] : []),
    ...(misplaced.length > 0 ? [t('remark.misplaced', { blocks: names(misplaced) })] : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>
          <Icon name="alert" size={16} />
          <span>{remark}</span>
        </li>
      ))}
    </ul>
  );
}
