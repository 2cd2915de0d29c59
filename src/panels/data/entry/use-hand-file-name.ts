import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../core/io/entry/entered-record.ts';

/** What the file of a kind is called when the first record is entered: "Nhập tay – vụ việc.geojson". */
export function useHandFileName(): (kind: EntryKind) => string {
  const { t, i18n } = useTranslation(['entry', 'model']);
  return (kind) => {
    const name = t(`model:kind.${kind}`);
    const lower = name.slice(0, 1).toLocaleLowerCase(i18n.language) + name.slice(1);
    return `${t('entry:add.label')} – ${lower.replaceAll(/[\\/:*?"<>|]/g, ' ')}.geojson`;
  };
}
