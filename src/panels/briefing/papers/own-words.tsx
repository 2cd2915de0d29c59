import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnPart } from '../../../core/brief/paper/own-part.ts';
import { ownTextOf, withOwnText } from '../../../core/brief/paper/own-text.ts';
import type { Paper } from '../../../core/brief/paper/paper.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { cleanLines, useKeptText } from '../../../state/use-kept-text.ts';
import styles from './papers-tab.module.css';

/** Has a draft from the numbers: nothing is missing while it is not written. */
const DRAFTED: ReadonlySet<OwnPart> = new Set<OwnPart>(['direction']);

/** The parts of the paper that only a person can write; kept in the project for this period. */
export function OwnWords({
  paper,
  about,
}: {
  readonly paper: Paper;
  readonly about: string;
}): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const texts = useApp(({ project }) => project.briefing.texts);
  const parts = paper.blocks.flatMap((block) =>
    block.type === 'text' && block.own ? [block.own] : [],
  );
  if (parts.length === 0) return null;
  const missing = parts.filter(
    (part) => !DRAFTED.has(part) && ownTextOf(texts, about, part).trim() === '',
  );
  const list = format.list(missing.map((part) => t(`room.own.${part}`)));
  return (
    <details className={styles.card}>
      <summary>{t('room.own_title')}</summary>
      <div className={styles.inside}>
        <p className={styles.hint}>{t('room.own_hint')}</p>
        {missing.length > 0 ? (
          <p className={styles.warning}>{t('room.missing_own', { count: missing.length, list })}</p>
        ) : null}
        {parts.map((part) => (
          <OwnField key={`${about} ${part}`} part={part} about={about} />
        ))}
      </div>
    </details>
  );
}

function OwnField({ part, about }: { readonly part: OwnPart; readonly about: string }): ReactNode {
  const { t } = useTranslation('papers');
  const { store } = useServices();
  const id = useId();
  const kept = useApp(({ project }) => ownTextOf(project.briefing.texts, about, part));
  const keep = (text: string): void => {
    const { texts } = store.getState().project.briefing;
    const change = { texts: withOwnText(texts, { about, part, text }) };
    store.dispatch({ type: 'project/set-briefing', change });
  };
  const { field } = useKeptText(kept, keep, { clean: cleanLines });
  return (
    <div className={styles.words}>
      <label className={styles.label} htmlFor={id}>
        {t(`room.own.${part}`)}
      </label>
      <textarea
        id={id}
        className={styles.area}
        rows={3}
        maxLength={20_000}
        value={field.value}
        placeholder={DRAFTED.has(part) ? t('room.own_draft') : ''}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
        onKeyDown={field.onKeyDown}
      />
    </div>
  );
}
