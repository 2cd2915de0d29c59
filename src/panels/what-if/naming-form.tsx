import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './what-if.module.css';

type Props = { readonly name: string; readonly onNamed: (name: string) => void };

/** Asks what a scenario is called; the field has the keyboard at once. */
export function NamingForm({ name, onNamed }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const [text, setText] = useState(name);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const empty = text.trim() === '';
  return (
    <form
      ref={form}
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onNamed(text);
      }}
    >
      <TextField label={t('scenario.name')} value={text} onChange={setText} maxLength={120} />
      <Button type="submit" size="sm" variant="primary" disabled={empty}>
        {t('scenario.save_as')}
      </Button>
    </form>
  );
}
