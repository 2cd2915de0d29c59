import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import styles from './entry.module.css';
import { useFaultText } from './use-fault-text.ts';

/** What keeps a record from being saved, or has to be read before it is. */
export function TroubleList({ draft }: { readonly draft: EntryDraft }) {
  const { t, i18n } = useTranslation(['entry', 'model']);
  const say = useFaultText();
  const box = useRef<HTMLDivElement>(null);
  const errors = draft.issues.filter(({ severity }) => severity === 'error');
  const shown = errors.length > 0 ? errors : draft.issues;
  const some = shown.length > 0;
  useEffect(() => {
    if (some) box.current?.scrollIntoView({ block: 'nearest' });
  }, [some, draft.saving]);
  return (
    <div ref={box} role="alert" className={some ? styles.trouble : undefined}>
      {some ? (
        <>
          <p className={styles.troubleTitle}>
            {errors.length > 0
              ? t('entry:trouble.errors', { count: errors.length })
              : t('entry:trouble.warnings')}
          </p>
          <ul>
            {shown.map((issue) => {
              const field = issue.at?.field;
              const key = `model:field.${field}`;
              const name = field !== undefined && i18n.exists(key) ? i18n.t(key) : '';
              const text = say(issue);
              return (
                <li key={`${issue.code}/${field}`}>
                  {name === '' ? text : t('entry:trouble.at_field', { field: name, text })}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </div>
  );
}
