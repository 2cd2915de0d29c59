import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeEntry } from '../../../core/brief/office/office-data.ts';
import { holdsOn, OFFICE_ROLES } from '../../../core/brief/office/office-on.ts';
import type { OfficeRole } from '../../../core/brief/office/office-on.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { KeptTextField } from '../kept-text-field.tsx';
import styles from './papers-tab.module.css';
import { useOffice } from './use-office.ts';

const LONGEST_TEXT = 2000;

/** Agencies, legal bases, recipients, each with the days it holds. */
export function OfficeEditor({ date }: { readonly date: string }): ReactNode {
  const { t } = useTranslation('papers');
  const { office, own } = useOffice();
  const dispatch = useDispatch();
  const [role, setRole] = useState<OfficeRole>('agency');
  const { entries } = office;
  const keep = (next: readonly OfficeEntry[]): void =>
    dispatch({ type: 'project/set-briefing', change: { office: { entries: next } } });
  const add = (): void => {
    const used = new Set(entries.map(({ id }) => id));
    let n = entries.length + 1;
    while (used.has(`${role}-${n}`)) n += 1;
    keep([...entries, { id: `${role}-${n}`, role, text: '', from: '', to: '' }]);
  };
  return (
    <details className={styles.card}>
      <summary>{t('room.office_title')}</summary>
      <div className={styles.inside}>
        <p className={styles.hint}>{t('room.office_hint')}</p>
        {own ? (
          <Button size="sm" variant="quiet" onClick={() => keep([])}>
            {t('room.office_reset')}
          </Button>
        ) : (
          <p className={styles.hint}>{t('room.office_default')}</p>
        )}
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            holds={holdsOn(entry, date)}
            onKeep={(next) => keep(entries.map((one) => (one.id === entry.id ? next : one)))}
            onDrop={() => keep(entries.filter(({ id }) => id !== entry.id))}
          />
        ))}
        <div className={styles.row}>
          <Select
            label={t('room.office_role')}
            value={role}
            options={OFFICE_ROLES.map((value) => ({ value, label: t(`office.role.${value}`) }))}
            onChange={setRole}
          />
          <Button size="sm" icon="plus" onClick={add}>
            {t('room.office_add')}
          </Button>
        </div>
      </div>
    </details>
  );
}

type EntryProps = {
  readonly entry: OfficeEntry;
  readonly holds: boolean;
  readonly onKeep: (entry: OfficeEntry) => void;
  readonly onDrop: () => void;
};

function Entry({ entry, holds, onKeep, onDrop }: EntryProps): ReactNode {
  const { t } = useTranslation('papers');
  const role = OFFICE_ROLES.find((one) => one === entry.role) ?? 'agency';
  const name = t(`office.role.${role}`);
  return (
    <div className={styles.entry}>
      <div className={styles.wide}>
        <KeptTextField
          label={holds ? name : `${name} (${t('room.office_not_now')})`}
          value={entry.text}
          longest={LONGEST_TEXT}
          onKeep={(text) => onKeep({ ...entry, text })}
        />
      </div>
      <DayField
        optional
        label={t('room.office_from')}
        value={entry.from}
        onChange={(from) => onKeep({ ...entry, from })}
      />
      <DayField
        optional
        label={t('room.office_to')}
        value={entry.to}
        onChange={(to) => onKeep({ ...entry, to })}
      />
      <Button size="sm" variant="quiet" icon="trash" onClick={onDrop}>
        {t('room.office_remove', { text: name })}
      </Button>
    </div>
  );
}
