import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './what-if.module.css';

type Props = {
  readonly label: string;
  readonly metres: number;
  readonly least: number;
  readonly most: number;
  readonly labelHidden?: boolean;
  readonly onChange: (metres: number) => void;
};

/** A length in metres; what is out of bounds is said and not taken. */
export function MetresField(props: Props): ReactNode {
  const { label, metres, least, most, labelHidden = false, onChange } = props;
  const { t } = useTranslation('cut');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !within(Number(typed), least, most);
  return (
    <TextField
      className={styles.size ?? ''}
      type="number"
      inputMode="numeric"
      label={label}
      labelHidden={labelHidden}
      min={least}
      max={most}
      step={50}
      value={typed ?? String(Math.round(metres))}
      error={
        wrong
          ? t('size.out', { least: format.integer(least), most: format.integer(most) })
          : undefined
      }
      onChange={(text) => {
        setTyped(text);
        const value = Number(text);
        if (within(value, least, most)) onChange(value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function within(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}
