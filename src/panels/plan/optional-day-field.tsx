import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_PATTERN, parseDay } from '../../i18n/parse-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  readonly label: string;
  /** ISO day; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day typed as people write it, or nothing; what cannot be read stays in the field and says why. */
export function OptionalDayField({ label, value, onChange }: Props): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const pattern = DAY_PATTERN[format.language];
  const parsed = draft === null ? value : draft.trim() === '' ? '' : parseDay(draft);

  const settle = (): void => {
    if (draft === null || parsed === null) return;
    setDraft(null);
    if (parsed !== value) onChange(parsed);
  };

  return (
    <TextField
      label={label}
      value={draft ?? (value === '' ? '' : format.day(value))}
      placeholder={pattern}
      inputMode="numeric"
      autoComplete="off"
      error={parsed === null ? t('day.unreadable', { pattern }) : undefined}
      onChange={setDraft}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
