import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { NearRepeatAnswer, WatchPlaceAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { useApp } from '../../../state/use-app.ts';
import roomStyles from '../hotspots-room.module.css';
import { Button } from '../../../ui/button.tsx';
import { targetPlace } from './place-text.ts';
import { RepeatRow } from './repeat-row.tsx';
import styles from './repeat.module.css';
import { useRepeatPick } from './use-repeat-settings.ts';

const STEP = 8;

type Props = { readonly result: StudyResult; readonly answer: NearRepeatAnswer };

/** Where the window of a recent incident is still open; a press shows it on the map. */
export function WatchList({ result, answer }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const { places, windows, to } = answer;
  const [shown, setShown] = useState(STEP);
  const left = Math.min(STEP, places.length - shown);
  const day = format.day(to);
  return (
    <section className={roomStyles.section} aria-label={t('near.watch.title')}>
      <h4 className={styles.subheading}>{t('near.watch.title')}</h4>
      <p className={roomStyles.note}>
        {windows.length === 0
          ? t('near.watch.none')
          : places.length === 0
            ? t('near.watch.empty', { day })
            : t('near.watch.count', { n: format.integer(places.length), day })}
      </p>
      {places.length > 0 ? (
        <ol className={styles.list}>
          {places.slice(0, shown).map((place, at) => (
            <Watch
              key={`${place.kind} ${place.incidents[0]?.id ?? at}`}
              {...{ result, place, at }}
            />
          ))}
        </ol>
      ) : null}
      {left > 0 ? (
        <div>
          <Button size="sm" variant="quiet" onClick={() => setShown(shown + STEP)}>
            {t('near.watch.more', { n: format.integer(left) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const MOST_DAYS = 4;

function Watch(props: {
  readonly result: StudyResult;
  readonly place: WatchPlaceAnswer;
  readonly at: number;
}): ReactNode {
  const { result, place, at } = props;
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const pick = useRepeatPick();
  const picked = useApp(({ session }) => {
    const now = session.hotspots.repeat.pick;
    return now?.type === 'watch' && now.at === at;
  });
  const [latest] = place.incidents;
  if (!latest) return null;
  const where = targetPlace(result, latest);
  const days = place.incidents.slice(0, MOST_DAYS).map((incident) => format.day(incident.day));
  const more = place.incidents.length > MOST_DAYS ? ', …' : '';
  return (
    <RepeatRow
      number={at + 1}
      picked={picked}
      show={t('near.watch.show', { n: format.integer(at + 1) })}
      name={
        place.kind === 'same'
          ? t('near.watch.same', { place: where })
          : t('near.watch.around', { place: where, within: format.distance(place.withinM) })
      }
      figure={`${t('near.watch.until', { day: format.day(place.until) })} · ${t('near.watch.extra', { n: format.rate(place.extra) })}`}
      notes={[
        t('near.watch.because', {
          n: format.integer(place.incidents.length),
          days: `${days.join(', ')}${more}`,
        }),
        ...(place.targets > 0
          ? [t('near.watch.inside', { targets: format.integer(place.targets) })]
          : []),
        ...(place.cableKm > 0 ? [t('near.watch.cable', { km: format.km(place.cableKm) })] : []),
      ]}
      onPick={() => pick({ type: 'watch', at }, place.incidents, place.withinM)}
    />
  );
}
