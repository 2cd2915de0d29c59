import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { FigureRow } from './figure-row.tsx';
import type { PartProps } from './pick.ts';
import { PickedIncidents } from './picked-incidents.tsx';
import styles from './situation.module.css';

/** Days the shares are told for; the longer ones, because reports are few. */
const SHOWN_DAYS: ReadonlySet<number> = new Set([30, 90]);

/** Who told of it: citizens, and how much was borne out; alarms, and how soon. */
export function ReportsPart({ result, situation, picked, pick }: PartProps): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const { tips, alarms, foundAfter } = situation;
  const rows = [
    ...tips.map((tip) => ({
      id: `tips ${tip.days}`,
      days: tip.days,
      now: tip.now,
      rows: tip.rows,
      label: t('tips.label', { days: format.integer(tip.days) }),
      note: t('tips.note', {
        before: format.integer(tip.before),
        of: format.integer(tip.ofKnown),
        verified: format.integer(tip.verified),
        refuted: format.integer(tip.refuted),
        open: format.integer(tip.now - tip.verified - tip.refuted),
      }),
    })),
    ...alarms.map((alarm) => ({
      id: `alarms ${alarm.days}`,
      days: alarm.days,
      now: alarm.now,
      rows: alarm.rows,
      label: t('alarms.label', { days: format.integer(alarm.days) }),
      note: t('alarms.note', { before: format.integer(alarm.before) }),
    })),
  ].filter(({ days }) => SHOWN_DAYS.has(days));
  return (
    <section className={styles.part} aria-label={t('reports.title')}>
      <h3 className={styles.title}>{t('reports.title')}</h3>
      <ul className={styles.rows}>
        {rows.map(({ id, now, label, note, rows: behind }) => (
          <li key={id}>
            <FigureRow
              figure={format.integer(now)}
              label={label}
              note={note}
              open={picked?.id === id}
              onPick={
                now > 0
                  ? () => pick({ part: 'reports', id, title: label, rows: behind })
                  : undefined
              }
            />
            {picked?.id === id ? (
              <PickedIncidents result={result} situation={situation} pick={picked} />
            ) : null}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {foundAfter.alarm.n > 0 && foundAfter.others.n > 0
          ? t('alarms.found', {
              alarm: format.hours(foundAfter.alarm.medianH),
              alarmN: format.integer(foundAfter.alarm.n),
              others: format.hours(foundAfter.others.medianH),
              othersN: format.integer(foundAfter.others.n),
            })
          : t('alarms.found_unknown')}
      </p>
    </section>
  );
}
