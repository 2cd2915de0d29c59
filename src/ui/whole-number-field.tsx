import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from './text-field.tsx';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
};

/** A whole number with steps by the arrow keys; what is typed counts while it lies within the bounds. */
export function WholeNumberField({ label, value, min, max, onChange }: Props): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      type="number"
      label={label}
      value={draft ?? String(value)}
      min={min}
      max={max}
      step={1}
      onChange={(text) => {
        const typed = Number(text);
        setDraft(text);
        if (Number.isInteger(typed) && typed >= min && typed <= max) onChange(typed);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
