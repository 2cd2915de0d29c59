import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withValue } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useFault } from './entry-field.tsx';
import styles from './entry.module.css';

const WINDOW = ['from', 'to'] as const;
const HOUR = /[\s,]+\d{1,2}[:hg](?:\d{2}(?::\d{2})?)?\s*$/i;

/** When it happened: a moment, a window, or days of which nobody knows the hour. */
export function WindowFields({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const [noHour, setNoHour] = useState(() => daysOnly(draft));
  const faults = { from: useFault(draft, 'from'), to: useFault(draft, 'to') };
  const set = (field: 'from' | 'to', text: string): void =>
    entry.change((one) => withValue(one, field, text));
  return (
    <>
      {WINDOW.map((field) => (
        <TextField
          key={field}
          label={t(`field.window_${field}`)}
          value={draft.values[field] ?? ''}
          placeholder={t(noHour ? 'field.day' : 'field.instant')}
          autoComplete="off"
          error={faults[field]}
          hint={field === 'to' ? t('field.window_hint') : undefined}
          onChange={(text) => set(field, text)}
        />
      ))}
      <div className={styles.wide}>
        <Checkbox
          checked={noHour}
          onChange={(on) => {
            setNoHour(on);
            if (!on) return;
            for (const field of WINDOW) set(field, (draft.values[field] ?? '').replace(HOUR, ''));
          }}
        >
          {t('field.no_hour')}
        </Checkbox>
      </div>
    </>
  );
}

function daysOnly({ values }: EntryDraft): boolean {
  const written = WINDOW.map((field) => values[field] ?? '').filter((text) => text !== '');
  return written.length > 0 && written.every((text) => !HOUR.test(text));
}
