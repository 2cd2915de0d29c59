import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_PATTERN, parseDay } from '../i18n/parse-day.ts';
import { useFormat } from '../i18n/use-format.ts';
import { TextField } from './text-field.tsx';

export type DayFieldProps = {
  readonly label: string;
  /** ISO day. */
  readonly value: string;
  /** ISO days, inclusive. */
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
};

/** A day typed as people write it; what cannot be read stays in the field and says why. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? value : parseDay(draft);
  const problem = draft === null ? undefined : problemOf(parsed, min, max);

  const settle = (): void => {
    if (draft === null || parsed === null || problem) return;
    setDraft(null);
    if (parsed !== value) onChange(parsed);
  };

  return (
    <TextField
      label={label}
      value={draft ?? format.day(value)}
      placeholder={DAY_PATTERN[format.language]}
      inputMode="numeric"
      autoComplete="off"
      error={
        problem &&
        t(`day.${problem}`, {
          min: format.day(min ?? ''),
          max: format.day(max ?? ''),
          pattern: DAY_PATTERN[format.language],
        })
      }
      onChange={setDraft}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

type Problem = 'unreadable' | 'too_early' | 'too_late';

function problemOf(day: string | null, min?: string, max?: string): Problem | undefined {
  if (day === null) return 'unreadable';
  if (min !== undefined && day < min) return 'too_early';
  return max !== undefined && day > max ? 'too_late' : undefined;
}
