import { useTranslation } from 'react-i18next';
import type { Field } from '../../core/model/field.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { classNames } from '../../ui/class-names.ts';
import { fieldText } from './field-text.ts';
import styles from './record-browser.module.css';

export type RecordRowProps = {
  readonly row: number;
  readonly top: number;
  readonly fields: readonly Field[];
  /** Absent while its page is on the way. */
  readonly record: RecordDetails | undefined;
  readonly selected: boolean;
  readonly cursor: boolean;
  readonly onSelect: (record: RecordDetails) => void;
};

export function RecordRow(props: RecordRowProps) {
  const { row, top, fields, record, selected, cursor, onSelect } = props;
  const { i18n } = useTranslation('model');
  const format = useFormat();
  return (
    // The grid holds the keyboard; the pointer acts on rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`record-${row}`}
      className={styles.row}
      role="row"
      tabIndex={-1}
      aria-rowindex={row + 2}
      aria-selected={selected}
      data-cursor={cursor}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        if (record) onSelect(record);
      }}
    >
      {fields.map((field) => (
        <div
          key={field.name}
          role="gridcell"
          className={classNames(
            styles.cell,
            (field.type === 'number' || field.type === 'integer') && styles.number,
          )}
        >
          {record ? fieldText(field, record.fields[field.name], format, i18n) : ''}
        </div>
      ))}
    </div>
  );
}
