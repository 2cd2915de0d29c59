import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wrongRule } from '../../../core/time/peak-days.ts';
import { TextField } from '../../../ui/text-field.tsx';

type Field<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A day of any year as people write it, 31/12; kept as MM-DD. What is no day stays in the field, marked. */
export function MonthDayField({ label, value, onChange }: Field<string>): ReactNode {
  const { t } = useTranslation('when');
  const shown = value.split('-').toReversed().join('/');
  return (
    <DraftField
      label={label}
      shown={shown}
      read={monthDayIn}
      unread={t('peaks.day_unread', { value: shown })}
      onChange={onChange}
    />
  );
}

/** A whole number within bounds. */
export function WholeField(
  props: Field<number> & { readonly min: number; readonly max: number },
): ReactNode {
  const { label, value, min, max, onChange } = props;
  const { t } = useTranslation('when');
  const unread = t('peaks.number_unread', { min, max, value });
  const read = (text: string): number | null => {
    const number = /^[-−]?\d+$/.test(text.trim()) ? Number(text.replace('−', '-')) : Number.NaN;
    return number >= min && number <= max ? number : null;
  };
  return <DraftField {...{ label, read, unread, onChange }} shown={String(value)} />;
}

function DraftField<Value>(props: {
  readonly label: string;
  readonly shown: string;
  readonly read: (text: string) => Value | null;
  /** Said of what cannot be read. */
  readonly unread: string;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  const { label, shown, read, unread, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft === null ? null : read(draft);
  const settle = (): void => {
    if (value === null) return;
    setDraft(null);
    if (draft !== shown) onChange(value);
  };
  return (
    <TextField
      label={label}
      value={draft ?? shown}
      autoComplete="off"
      error={draft !== null && value === null ? unread : undefined}
      onChange={setDraft}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

function monthDayIn(text: string): string | null {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
  const found = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return wrongRule({ type: 'yearly', from: found, to: found }) === '' ? found : null;
}
