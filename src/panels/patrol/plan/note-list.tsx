import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolNote } from '../../../core/patrol/plan/patrol-plan.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useNoteText } from './use-note-text.ts';
import styles from './plan-view.module.css';

/** What a person should know before they rely on it. */
export function NoteList({ notes }: { readonly notes: readonly PatrolNote[] }): ReactNode {
  const { t } = useTranslation('patrol');
  const textOf = useNoteText();
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('note.title')}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={`${note.code} ${JSON.stringify(note.values)}`} className={styles.note}>
            <Icon name="alert" size={16} />
            <span>{textOf(note)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
