import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { TextField } from '../../../ui/text-field.tsx';

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Decimals allowed; 0: whole numbers. */
  readonly digits?: number;
  readonly hint?: string;
  /** An empty field means: no limit. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | null) => void;
};

/** A number as people write it; what does not fit stays in the field and says what would. */
export function NumberField(props: Props): ReactNode {
  const { label, value, min, max, digits = 0, hint, mayBeEmpty = false, onChange } = props;
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const written = value === null ? '' : format.decimal(value, digits);
  const parsed = draft === null ? undefined : numberIn(draft, format.language === 'vi');
  const fits = (one: number | null | undefined): boolean =>
    one === null
      ? mayBeEmpty
      : one !== undefined && one >= min && one <= max && (digits > 0 || Number.isInteger(one));
  const wrong = draft !== null && !fits(parsed);
  return (
    <TextField
      label={label}
      value={draft ?? written}
      inputMode={digits > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      error={
        wrong ? t('form.range', { min: format.decimal(min), max: format.decimal(max) }) : undefined
      }
      {...(hint === undefined ? {} : { hint })}
      onChange={(text) => {
        setDraft(text);
        const typed = numberIn(text, format.language === 'vi');
        if (fits(typed) && typed !== undefined && typed !== value) onChange(typed);
      }}
      onBlur={() => {
        if (!wrong) setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        const step = event.key === 'ArrowUp' ? 1 : -1;
        const next = Math.min(max, Math.max(min, (value ?? min) + step));
        setDraft(null);
        onChange(next);
      }}
    />
  );
}

/** null: empty; undefined: no number. */
function numberIn(text: string, withComma: boolean): number | null | undefined {
  const bare = text.replaceAll(/\s/g, '');
  if (bare === '') return null;
  const plain = withComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
