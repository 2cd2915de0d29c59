import { useTranslation } from 'react-i18next';
import type { Field } from '../../../core/model/field.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { EntryField } from './entry-field.tsx';
import { FOLDED_GROUPS } from './entry-groups.ts';
import type { EntryGroup } from './entry-groups.ts';
import styles from './entry.module.css';
import { WindowFields } from './window-fields.tsx';

type Props = {
  readonly group: EntryGroup;
  readonly fields: readonly Field[];
  readonly draft: EntryDraft;
};

export function FieldGroupView({ group, fields, draft }: Props) {
  const { t } = useTranslation('entry');
  const title = t(`group.${group}`);
  const troubled = draft.issues.some(({ at }) => fields.some(({ name }) => name === at?.field));
  if (FOLDED_GROUPS.has(group)) {
    return (
      <details className={styles.fold} open={troubled || undefined}>
        <summary className={styles.summary}>{title}</summary>
        <Fields fields={fields} draft={draft} />
      </details>
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <Fields fields={fields} draft={draft} />
    </fieldset>
  );
}

function Fields({ fields, draft }: Omit<Props, 'group'>) {
  const isIncident = draft.kind === 'incident';
  return (
    <div className={styles.fields}>
      {isIncident && fields.some(({ name }) => name === 'from') ? (
        <WindowFields draft={draft} />
      ) : null}
      {fields
        .filter(({ name }) => !isIncident || (name !== 'from' && name !== 'to'))
        .map((field) => (
          <EntryField key={field.name} field={field} draft={draft} />
        ))}
    </div>
  );
}
