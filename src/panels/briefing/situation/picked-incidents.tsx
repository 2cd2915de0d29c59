import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { targetLabel } from '../../../i18n/target-label.ts';
import type { Pick } from './pick.ts';
import styles from './picked-incidents.module.css';

type Props = {
  readonly result: StudyResult;
  readonly situation: SituationAnswer;
  readonly pick: Pick;
};

const FIRST_SHOWN = 10;
const CLOSE_ZOOM = 13;

/** The incidents behind a figure, latest first; each opens its record and moves the map there. */
export function PickedIncidents({ result, situation, pick }: Props): ReactNode {
  const { t } = useTranslation(['situation', 'model']);
  const format = useFormat();
  const { store, camera } = useServices();
  const [all, setAll] = useState('');
  const byRow = new Map(situation.incidents.map((incident) => [incident.row, incident]));
  const incidents = pick.rows.flatMap((row) => byRow.get(row) ?? []);
  const shown = all === pick.id ? incidents : incidents.slice(0, FIRST_SHOWN);
  return (
    <section className={styles.picked} aria-label={pick.title}>
      <p className={styles.title}>
        {pick.title} ·{' '}
        {t('picked.count', { count: incidents.length, n: format.integer(incidents.length) })}
      </p>
      <ul className={styles.list}>
        {shown.map(({ row, kind, day, place, target, area }) => (
          <li key={row}>
            <button
              type="button"
              className={styles.incident}
              onClick={() => {
                store.dispatch({
                  type: 'session/select',
                  selection: { type: 'record', kind: 'incident', row },
                });
                if (place) camera.flyTo({ lon: place[0], lat: place[1], zoom: CLOSE_ZOOM });
              }}
            >
              <span className={styles.day}>{format.day(day)}</span>
              <span className={styles.kind}>{t(`model:incident_kind.${kind}`)}</span>
              <span className={styles.place}>
                {[
                  target >= 0 ? targetLabel(result, target, format).name : '',
                  result.areas.name[area] ?? '',
                  place ? '' : t('picked.no_place'),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {incidents.length > shown.length ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(pick.id)}>
          {t('picked.all', { n: format.integer(incidents.length) })}
        </Button>
      ) : null}
    </section>
  );
}
