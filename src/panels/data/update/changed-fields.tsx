import { useTranslation } from 'react-i18next';
import type { RecordChanges } from '../../../core/io/update/record-changes.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from './update.module.css';

/** Which fields differ, and in how many records. */
export function ChangedFields({ changes }: { readonly changes: RecordChanges }) {
  const { t } = useTranslation(['entry', 'model']);
  const format = useFormat();
  const { fields, moved } = changes;
  const counts = [
    ...(moved.records > 0 ? [{ name: t('entry:update.place'), records: moved.records }] : []),
    ...fields.map(({ field, records }) => ({ name: t(`model:field.${field}`), records })),
  ];
  return (
    <div className={styles.fields}>
      <span className={styles.label}>{t('entry:update.fields')}</span>
      {counts.map(({ name, records }) => (
        <Badge key={name}>
          {t('entry:update.field_count', { field: name, number: format.integer(records) })}
        </Badge>
      ))}
    </div>
  );
}
