import { useTranslation } from 'react-i18next';
import { YES_NO } from '../../../core/model/field.ts';
import type { Field } from '../../../core/model/field.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import fieldStyles from '../../../ui/field.module.css';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './entry.module.css';

type ChoiceProps = {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

export function ChoiceField({ field, label, value, onChange }: ChoiceProps) {
  const { t } = useTranslation(['entry', 'model']);
  const isIncidentKind = field.name === 'kind';
  const options = (field.choices ?? []).map((code) => ({
    value: code,
    label: t(isIncidentKind ? `model:incident_kind.${code}` : `model:choice.${field.name}.${code}`),
  }));
  const none = { value: '', label: t('entry:field.none') };
  return (
    <Select label={label} value={value} options={[none, ...options]} onChange={onChange} />
  );
}

/** Yes, no, unknown: none of them until someone says so. */
export function YesNoField({ field, label, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('model');
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.label}>{label}</span>
      <SegmentedControl
        label={label}
        size="sm"
        stretch
        value={value}
        segments={YES_NO.map((code) => ({
          value: code,
          label: t(`choice.${field.name}.${code}`),
        }))}
        onChange={onChange}
      />
    </div>
  );
}

export function ChoicesField({ field, label, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('model');
  const chosen = new Set(value.split(',').filter((code) => code !== ''));
  const toggle = (code: string, on: boolean): void => {
    const next = (field.choices ?? []).filter((one) => (one === code ? on : chosen.has(one)));
    onChange(next.join());
  };
  return (
    <fieldset className={styles.checks}>
      <legend className={fieldStyles.label}>{label}</legend>
      {(field.choices ?? []).map((code) => (
        <Checkbox key={code} checked={chosen.has(code)} onChange={(on) => toggle(code, on)}>
          {t(`choice.${field.name}.${code}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
