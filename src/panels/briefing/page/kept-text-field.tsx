import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from '../../../ui/text-field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
};

/** A text kept when it is left: the page is drawn once, not at every letter. */
export function KeptTextField({ label, value, onKeep }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? value}
      maxLength={200}
      onChange={setTyped}
      onBlur={() => {
        const clean = (typed ?? value).normalize('NFC').trim();
        if (clean !== value) onKeep(clean);
        setTyped(null);
      }}
    />
  );
}
