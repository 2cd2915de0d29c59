import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotStretch } from '../../../core/hotspots/hot-stretches.ts';
import { INCIDENT_KIND_IDS } from '../../../core/model/incident-kinds.ts';
import { meanRate, stretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ShownPicture } from '../../../jobs/protocol/hotspot-jobs.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { whenText } from '../../details/when-text.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './stretch-list.module.css';
import { hoursText, kindsText, stretchPlace, sureText } from './stretch-words.ts';

const FIRST_SHOWN = 8;

type Props = {
  readonly result: StudyResult;
  readonly picture: ShownPicture;
  readonly stretch: HotStretch;
};

/** A stretch in a sentence (what, where, when, how sure) and its incidents, newest first. */
export function StretchFactsView({ result, picture, stretch }: Props): ReactNode {
  const { t } = useTranslation(['hotspots', 'model']);
  const { t: tHotspots } = useTranslation('hotspots');
  const format = useFormat();
  const facts = stretchFacts(picture, stretch);
  const mean = meanRate(picture);
  const { firstMs, lastMs } = facts;
  return (
    <div className={styles.facts}>
      {firstMs === null || lastMs === null ? (
        <p className={roomStyles.text}>{t('hotspots:places.no_incident')}</p>
      ) : (
        <p className={roomStyles.text}>
          {t('hotspots:places.sentence', {
            ...stretchPlace(result, stretch, format),
            count: Math.round(facts.count),
            n: format.decimal(facts.count),
            kinds: kindsText(facts, t, format),
            km: format.km(stretch.km),
            first: format.day(firstMs),
            last: format.day(lastMs),
            hours: hoursText(facts, tHotspots, format),
          })}{' '}
          <span className={roomStyles.strong}>{sureText(facts, mean, tHotspots, format)}</span>{' '}
          {t('hotspots:places.density', { density: format.rate(stretch.density) })}
        </p>
      )}
      <Incidents picture={picture} incidents={facts.incidents} />
    </div>
  );
}

function Incidents(props: {
  readonly picture: ShownPicture;
  readonly incidents: readonly number[];
}): ReactNode {
  const { incidents, picture } = props;
  const { t } = useTranslation(['hotspots', 'model', 'targets']);
  const { t: tTargets } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const [all, setAll] = useState(false);
  const { onCable } = picture;
  if (incidents.length === 0) return null;
  return (
    <>
      <ul className={styles.incidents} aria-label={t('hotspots:places.incidents')}>
        {(all ? incidents : incidents.slice(0, FIRST_SHOWN)).map((at) => {
          const row = onCable.row[at] ?? 0;
          const selection = { type: 'record', kind: 'incident', row } as const;
          const kind = INCIDENT_KIND_IDS[onCable.kind[at] ?? 0] ?? 'CHUARO';
          return (
            <li key={row}>
              <button
                type="button"
                className={styles.incident}
                onClick={() => dispatch({ type: 'session/select', selection })}
                onPointerEnter={() => dispatch({ type: 'session/hover', selection })}
                onPointerLeave={() => dispatch({ type: 'session/hover', selection: null })}
              >
                <span>
                  {whenText(onCable.fromMs[at] ?? 0, onCable.toMs[at] ?? 0, tTargets, format)}
                </span>
                <span className={styles.where}>{t(`model:incident_kind.${kind}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {incidents.length > FIRST_SHOWN && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('hotspots:places.all', { n: format.integer(incidents.length) })}
        </Button>
      ) : null}
    </>
  );
}
