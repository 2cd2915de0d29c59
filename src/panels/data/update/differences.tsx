import { useTranslation } from 'react-i18next';
import type { ChangedRecord } from '../../../core/io/update/record-changes.ts';
import type { RecordValue } from '../../../core/io/update/record-value.ts';
import type { Field } from '../../../core/model/field.ts';
import { kindOf } from '../../../core/model/registry.ts';
import type { KindId } from '../../../core/model/registry.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { fieldText } from '../../details/field-text.ts';
import styles from './update.module.css';

type Props = { readonly kind: KindId; readonly record: ChangedRecord | null };

/** Each field that differs: what was, struck out, and what is. */
export function Differences({ kind, record }: Props) {
  const { t } = useTranslation(['entry', 'model', 'targets']);
  const { t: say } = useTranslation(['targets', 'model']);
  const format = useFormat();
  if (!record) return null;
  const { fields } = kindOf(kind);
  const text = (field: Field | undefined, value: RecordValue): string =>
    field && value !== null ? fieldText(field, value, say, format) : t('entry:update.absent');
  return (
    <ul className={styles.differences}>
      {record.movedM > 0 ? (
        <li>
          <span className={styles.label}>{t('entry:update.place')}</span>{' '}
          {t('entry:update.moved', { distance: format.distance(record.movedM) })}
        </li>
      ) : null}
      {record.fields.map(({ field: name, before, after }) => {
        const field = fields.find((one) => one.name === name);
        return (
          <li key={name}>
            <span className={styles.label}>{t(`model:field.${name}`)}</span>{' '}
            <VisuallyHidden>{t('entry:update.was')}</VisuallyHidden>
            <del>{text(field, before)}</del> →{' '}
            <VisuallyHidden>{t('entry:update.is')}</VisuallyHidden>
            <ins>{text(field, after)}</ins>
          </li>
        );
      })}
    </ul>
  );
}
