import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { typedNumber } from '../../../core/io/entry/typed-value.ts';
import type { Field } from '../../../core/model/field.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { withValue } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { classNames } from '../../../ui/class-names.ts';
import fieldStyles from '../../../ui/field.module.css';
import { TextField } from '../../../ui/text-field.tsx';
import { AssetField } from './asset-field.tsx';
import { ChoiceField, ChoicesField, YesNoField } from './choice-fields.tsx';
import styles from './entry.module.css';
import { useFaultText } from './use-fault-text.ts';

export type EntryFieldProps = { readonly field: Field; readonly draft: EntryDraft };

/** One field of a record, by its type; what is wrong with it stands under it. */
export function EntryField({ field, draft }: EntryFieldProps) {
  const { entry } = useServices();
  const label = useFieldLabel(field);
  const fault = useFault(draft, field.name);
  const value = draft.values[field.name] ?? '';
  const onChange = (text: string): void => entry.change((one) => withValue(one, field.name, text));
  const common = { field, label, value, onChange };
  switch (field.type) {
    case 'choice':
      return <Faulted fault={fault}>{<ChoiceField {...common} />}</Faulted>;
    case 'yes_no':
      return <Faulted fault={fault}>{<YesNoField {...common} />}</Faulted>;
    case 'choices':
      return <Faulted fault={fault}>{<ChoicesField {...common} />}</Faulted>;
    case 'number':
    case 'integer':
      return <NumberEntry {...common} draft={draft} fault={fault} />;
    case 'instant':
      return <InstantEntry {...common} fault={fault} />;
    case 'text':
      if (field.name === 'asset_id') return <AssetField {...common} fault={fault} />;
      return <TextEntry {...common} draft={draft} fault={fault} />;
  }
}

type Common = {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | undefined;
};

function TextEntry({ field, label, value, onChange, fault, draft }: Common & { draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const isId = field.name === 'id';
  const kept = isId && draft.corrects !== '';
  return (
    <TextField
      className={isId ? classNames(styles.wide) : undefined}
      label={label}
      value={kept ? draft.corrects : value}
      disabled={kept}
      autoComplete="off"
      maxLength={500}
      error={fault}
      hint={isId ? t(kept ? 'field.id_kept' : 'field.id_new') : undefined}
      onChange={onChange}
    />
  );
}

function NumberEntry(props: Common & { readonly draft: EntryDraft }) {
  const { field, label, value, onChange, fault, draft } = props;
  const { t } = useTranslation('entry');
  const format = useFormat();
  const number = typedNumber(value, draft.decimal);
  const isMoney = field.unit === 'VND' && number >= 1e6;
  return (
    <TextField
      label={label}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      error={fault}
      hint={isMoney ? t('field.reads_as', { value: format.money(number) }) : undefined}
      onChange={onChange}
    />
  );
}

function InstantEntry({ label, value, onChange, fault }: Common) {
  const { t } = useTranslation('entry');
  return (
    <TextField
      label={label}
      value={value}
      placeholder={t('field.instant')}
      autoComplete="off"
      error={fault}
      hint={t('field.instant_hint')}
      onChange={onChange}
    />
  );
}

function Faulted(props: { readonly fault: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={styles.faulted}>
      {props.children}
      {props.fault === undefined ? null : (
        <span className={fieldStyles.error}>{props.fault}</span>
      )}
    </div>
  );
}

export function useFieldLabel(field: Field): string {
  const { t } = useTranslation(['entry', 'model']);
  const name = t(`model:field.${field.name}`);
  const unit = field.unit && field.unit !== 'count' ? t(`model:unit.${field.unit}`) : '';
  const label = unit === '' ? name : t('entry:field.with_unit', { label: name, unit });
  const asked = field.required && field.name !== 'id';
  return asked ? t('entry:field.required', { label }) : label;
}

export function useFault(draft: EntryDraft, field: string): string | undefined {
  const say = useFaultText();
  const issue = draft.issues.find(({ at }) => at?.field === field);
  return issue && say(issue);
}
