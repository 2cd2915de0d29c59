import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnProposal } from '../../../core/io/import/import-report.ts';
import type { ColumnMapping } from '../../../core/model/import-choices.ts';
import { kindOf } from '../../../core/model/registry.ts';
import type { KindId } from '../../../core/model/registry.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './columns.module.css';

type Props = {
  readonly kind: KindId;
  readonly column: ColumnProposal;
  readonly remembered: ColumnMapping | undefined;
  /** '' leaves the column out; null goes back to what is proposed. */
  readonly onField: (field: string | null) => void;
};

/** What stands for a role that is no field. */
const PROPOSED = '*';

export function ColumnRow({ kind, column, remembered, onField }: Props) {
  const { t } = useTranslation('import');
  const id = useId();
  const { header, samples, role } = column;
  return (
    <li className={styles.row} data-role={role}>
      <div className={styles.about}>
        <p className={styles.header} id={id}>
          {header}
        </p>
        <p className={styles.samples}>{aboutText()}</p>
      </div>
      {role === 'personal' ? (
        <PersonalColumn kind={kind} column={column} onField={onField} />
      ) : (
        <FieldSelect kind={kind} column={column} onField={onField} />
      )}
    </li>
  );

  function aboutText(): string {
    const { personal, by } = column;
    const known = remembered !== undefined && Object.hasOwn(remembered, header);
    const reason = known && by === 'person' ? 'remembered' : by;
    return [
      personal ? t(`columns.personal_kind.${personal}`) : samples.join(' · '),
      personal || samples.length > 0 ? '' : t('columns.empty'),
      reason === 'none' || role === 'personal' ? '' : t(`columns.reason.${reason}`),
    ]
      .filter((part) => part !== '')
      .join(' — ');
  }
}

type FieldProps = Pick<Props, 'kind' | 'column' | 'onField'>;

function FieldSelect({ kind, column, onField }: FieldProps) {
  const { t } = useTranslation(['import', 'model']);
  const { header, role, field } = column;
  const stands = role === 'place' || role === 'address';
  const options = [
    ...(stands ? [{ value: PROPOSED, label: t(`columns.${role}`) }] : []),
    { value: '', label: t('columns.none') },
    ...kindOf(kind).fields.map(({ name }) => ({ value: name, label: t(`model:field.${name}`) })),
  ];
  return (
    <Select
      label={t('columns.field_of', { column: header })}
      labelHidden
      value={stands && field === '' ? PROPOSED : field}
      options={options}
      onChange={(value) => {
        onField(value === PROPOSED ? null : value);
      }}
    />
  );
}

/** Personal data stays out unless someone decides otherwise, column by column. */
function PersonalColumn({ kind, column, onField }: FieldProps) {
  const { t } = useTranslation('import');
  const kept = column.field !== '';
  return (
    <div className={styles.personal}>
      {kept ? null : <p>{t('columns.personal')}</p>}
      <Checkbox
        checked={kept}
        onChange={(keep) => {
          onField(keep ? (freeTextField(kind) ?? '') : null);
        }}
      >
        {t('columns.keep_personal')}
      </Checkbox>
      {kept ? <FieldSelect kind={kind} column={column} onField={onField} /> : null}
    </div>
  );
}

/** Where a text without a field of its own can go. */
function freeTextField(kind: KindId): string | undefined {
  const { fields } = kindOf(kind);
  const texts = fields.filter(({ type }) => type === 'text').map(({ name }) => name);
  return texts.find((name) => name === 'note') ?? texts.at(-1);
}
