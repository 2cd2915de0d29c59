import type { ReactNode } from 'react';
import { cleanLine, useKeptText } from '../../state/use-kept-text.ts';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onKeep: (value: string) => void;
};

/** A line of text kept at a pause: what it is printed on is drawn once, not at every letter. */
export function KeptTextField({ label, value, longest, onKeep }: Props): ReactNode {
  const { field } = useKeptText(value, onKeep, { clean: cleanLine });
  return <TextField label={label} maxLength={longest} {...field} />;
}
