import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../core/model/registry.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useApp } from '../../../state/use-app.ts';
import { EntryFooter } from './entry-footer.tsx';
import { fieldGroups } from './entry-groups.ts';
import styles from './entry.module.css';
import { FieldGroupView } from './field-group.tsx';
import { LineCourse } from './line-course.tsx';
import { PointPlace } from './point-place.tsx';
import { TroubleList } from './trouble-list.tsx';

/** One record, entered or corrected by hand, in place of the room's tabs. */
export function EntryPage() {
  const draft = useApp(({ session }) => session.entry.draft);
  return draft ? <EntryForm key={`${draft.kind}/${draft.corrects}`} draft={draft} /> : null;
}

function EntryForm({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation(['entry', 'model']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { kind, corrects } = draft;
  const kindName = t(`model:kind.${kind}`);
  const line = kindOf(kind).geometry === 'line';
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <h3 ref={heading} tabIndex={-1} className={styles.title}>
            {corrects === ''
              ? t('entry:page.new', { kind: kindName })
              : t('entry:page.correct', { kind: kindName, id: corrects })}
          </h3>
          <p className={styles.note}>
            {t('entry:page.required')} {t('entry:page.no_persons')}
          </p>
          <TroubleList draft={draft} />
        </header>
        {line ? <LineCourse draft={draft} /> : <PointPlace draft={draft} />}
        {fieldGroups(kind).map(({ group, fields }) => (
          <FieldGroupView key={group} group={group} fields={fields} draft={draft} />
        ))}
      </div>
      <EntryFooter draft={draft} />
    </div>
  );
}
