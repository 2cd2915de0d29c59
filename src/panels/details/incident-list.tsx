import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentBrief } from '../../jobs/protocol/target-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { DetailsSection } from './details-section.tsx';
import { whenText } from './when-text.ts';
import styles from './incident-list.module.css';

type Props = {
  readonly incidents: readonly IncidentBrief[];
  readonly onFollow: (next: Selection) => void;
};

const FIRST_SHOWN = 8;

/** The incidents counted on a target, newest first: when, what, and how each came to be placed here. */
export function IncidentList({ incidents, onFollow }: Props): ReactNode {
  const { t } = useTranslation(['targets', 'model']);
  const { t: tTargets } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const [all, setAll] = useState(false);
  const newest = incidents.toSorted((a, b) => b.from - a.from || a.row - b.row);
  const shown = all ? newest : newest.slice(0, FIRST_SHOWN);
  const hover = (selection: Selection | null): void =>
    dispatch({ type: 'session/hover', selection });

  return (
    <DetailsSection
      id="incidents"
      title={t('targets:details.incidents')}
      aside={t('targets:details.incidents_n', {
        count: incidents.length,
        n: format.integer(incidents.length),
      })}
    >
      {incidents.length === 0 ? (
        <p className={styles.none}>{t('targets:details.no_incidents')}</p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((incident) => {
          const record = { type: 'record', kind: 'incident', row: incident.row } as const;
          return (
            <li key={incident.row}>
              <button
                type="button"
                className={styles.incident}
                onClick={() => onFollow(record)}
                onPointerEnter={() => hover(record)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(record)}
                onBlur={() => hover(null)}
              >
                <span className={styles.when}>
                  {whenText(incident.from, incident.to, tTargets, format)}
                </span>
                <span className={styles.kind}>{t(`model:incident_kind.${incident.kind}`)}</span>
                <span className={styles.placed}>
                  {incident.placedBy === 'id'
                    ? t('targets:details.by_id')
                    : t('targets:details.by_distance', {
                        distance: format.distance(incident.distanceM),
                      })}
                  {incident.weight < 1
                    ? ` · ${t('targets:details.weight', { share: format.percent(incident.weight, 0) })}`
                    : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {incidents.length > FIRST_SHOWN && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('targets:details.all_incidents', { n: format.integer(incidents.length) })}
        </Button>
      ) : null}
    </DetailsSection>
  );
}
