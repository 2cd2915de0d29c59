import { use, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_PATTERN, parseDay } from '../i18n/parse-day.ts';
import { useFormat } from '../i18n/use-format.ts';
import { InForm } from './in-form.ts';
import { TextField } from './text-field.tsx';

export type DayFieldProps = {
  readonly label: string;
  /** ISO day; empty: none. */
  readonly value: string;
  /** ISO days, inclusive. */
  readonly min?: string;
  readonly max?: string;
  /** An empty field is no day rather than one that cannot be read. */
  readonly optional?: boolean;
  readonly onChange: (day: string) => void;
};

/**
 * A day typed as people write it; what cannot be read stays in the field and says why, and which day
 * counts meanwhile. A form with such a field is not saved.
 */
export function DayField(props: DayFieldProps) {
  const { label, value, min, max, optional = false, onChange } = props;
  const { t } = useTranslation('common');
  const format = useFormat();
  const inForm = use(InForm);
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  // a day set elsewhere meanwhile is newer than what was typed
  const text = draft?.over === value ? draft.text : null;
  const parsed = text === null ? value : optional && text.trim() === '' ? '' : parseDay(text);
  const problem = text === null ? undefined : problemOf(parsed, min, max);

  const settle = (): void => {
    if (text === null || parsed === null || problem) return;
    setDraft(null);
    if (parsed !== value) onChange(parsed);
  };

  useEffect(() => {
    input.current?.setCustomValidity(problem ?? '');
    // the bound that was in the way has moved
    if (document.activeElement !== input.current) settle();
  });

  const error = problem && [
    t(`day.${problem}`, {
      min: format.day(min ?? ''),
      max: format.day(max ?? ''),
      pattern: DAY_PATTERN[format.language],
    }),
    ...(inForm
      ? []
      : [value === '' ? t('day.none') : t('day.in_force', { day: format.day(value) })]),
  ];
  return (
    <TextField
      ref={input}
      label={label}
      value={text ?? (value === '' ? '' : format.day(value))}
      placeholder={DAY_PATTERN[format.language]}
      inputMode="numeric"
      autoComplete="off"
      error={error?.join(' ')}
      onChange={(typed) => setDraft({ text: typed, over: value })}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

type Draft = {
  readonly text: string;
  /** The day that was in force when it was typed. */
  readonly over: string;
};

type Problem = 'unreadable' | 'too_early' | 'too_late';

function problemOf(day: string | null, min?: string, max?: string): Problem | undefined {
  if (day === null) return 'unreadable';
  if (day === '') return undefined;
  if (min !== undefined && day < min) return 'too_early';
  return max !== undefined && day > max ? 'too_late' : undefined;
}
