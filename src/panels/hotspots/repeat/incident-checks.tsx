import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RepeatIncident } from '../../../jobs/protocol/repeat-jobs.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { targetPlace } from './place-text.ts';
import styles from './repeat.module.css';

type Props = {
  readonly result: StudyResult;
  readonly incidents: readonly RepeatIncident[];
  readonly isChecked: (id: string) => boolean;
  readonly onCheck: (id: string, checked: boolean) => void;
};

/** Incidents to tick: day, kind, where, id. */
export function IncidentChecks({ result, incidents, isChecked, onCheck }: Props): ReactNode {
  const { t } = useTranslation('model');
  const format = useFormat();
  return (
    <ul className={styles.checks}>
      {incidents.map((incident) => (
        <li key={incident.row}>
          <Checkbox
            checked={isChecked(incident.id)}
            onChange={(checked) => onCheck(incident.id, checked)}
          >
            {format.day(incident.day)} · {t(`incident_kind_short.${incident.kind}`)} ·{' '}
            {targetPlace(result, incident)} <span className={styles.notes}>({incident.id})</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
