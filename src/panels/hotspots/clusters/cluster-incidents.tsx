import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_KIND_IDS } from '../../../core/model/incident-kinds.ts';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Selection } from '../../../state/app-state.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { whenText } from '../../details/when-text.ts';
import styles from './clusters.module.css';

type Props = { readonly answer: ClusterAnswer; readonly place: number };

/** The incidents of a listed unit, newest first; each opens its record. */
export function ClusterIncidents({ answer, place }: Props): ReactNode {
  const { t } = useTranslation(['clusters', 'model']);
  const { t: tTargets } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const { incidentStart, incidents } = answer.listed;
  const from = incidentStart[place] ?? 0;
  const rows = incidents.row.subarray(from, incidentStart[place + 1] ?? from);
  if (rows.length === 0)
    return <p className={styles.noneHere}>{t('clusters:no_incidents_here')}</p>;
  const selectionOf = (row: number): Selection => ({ type: 'record', kind: 'incident', row });
  return (
    <ul className={styles.incidents} aria-label={t('clusters:incidents_here')}>
      {Array.from(rows, (row, i) => (
        <li key={row}>
          <button
            type="button"
            className={styles.incident}
            onClick={() => dispatch({ type: 'session/select', selection: selectionOf(row) })}
            onPointerEnter={() => dispatch({ type: 'session/hover', selection: selectionOf(row) })}
            onPointerLeave={() => dispatch({ type: 'session/hover', selection: null })}
          >
            <span className={styles.when}>
              {whenText(
                incidents.fromMs[from + i] ?? 0,
                incidents.toMs[from + i] ?? 0,
                tTargets,
                format,
              )}
            </span>
            <span>
              {t(`model:incident_kind.${INCIDENT_KIND_IDS[incidents.kind[from + i] ?? 0] ?? ''}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
