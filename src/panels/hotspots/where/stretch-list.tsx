import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotStretch } from '../../../core/hotspots/hot-stretches.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import {
  hotStretchesOf,
  stretchBounds,
  targetOfSection,
} from '../../../state/selectors/hot-places.ts';
import { selectedTarget } from '../../../state/selectors/selection.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { kilometrePlace } from '../../targets/target-label.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './stretch-list.module.css';

const FIRST_SHOWN = 10;

/** The hottest stretches of cable, each a place with a name, a length and a count. */
export function StretchList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { stretches, meanDensity, threshold, hotKm } = hotStretchesOf(result);
  const shown = all ? stretches : stretches.slice(0, FIRST_SHOWN);
  const densest = stretches.reduce((most, { density }) => Math.max(most, density), 0);
  return (
    <section className={roomStyles.section} aria-label={t('stretches.title')}>
      <h3 className={roomStyles.title}>{t('stretches.title')}</h3>
      {stretches.length === 0 ? (
        <p className={roomStyles.text}>{t('stretches.none')}</p>
      ) : (
        <p className={roomStyles.note}>
          {t('stretches.note', {
            count: stretches.length,
            n: format.integer(stretches.length),
            km: format.km(hotKm),
            threshold: format.rate(threshold),
            mean: format.rate(meanDensity),
          })}
        </p>
      )}
      <ol className={styles.list}>
        {shown.map((stretch, place) => (
          <Stretch
            key={stretch.peakSection}
            result={result}
            stretch={stretch}
            place={place + 1}
            share={densest > 0 ? stretch.density / densest : 0}
          />
        ))}
      </ol>
      {stretches.length > FIRST_SHOWN && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('stretches.all', { n: format.integer(stretches.length) })}
        </Button>
      ) : null}
    </section>
  );
}

type StretchProps = {
  readonly result: StudyResult;
  readonly stretch: HotStretch;
  readonly place: number;
  /** Density next to the densest, 0…1. */
  readonly share: number;
};

function Stretch({ result, stretch, place, share }: StretchProps): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const target = targetOfSection(result, stretch.peakSection);
  const id = result.targets.id[target] ?? '';
  const selected = useApp((state) => {
    const section = selectedTarget(state);
    return section >= 0 && stretch.sections.includes(sectionOf(result, section));
  });
  const hover = (on: boolean): void =>
    dispatch({
      type: 'session/hover',
      selection: on && id ? { type: 'target', target: id } : null,
    });
  return (
    <li>
      <button
        type="button"
        className={styles.stretch}
        aria-current={selected}
        onClick={() => {
          if (id) dispatch({ type: 'session/select', selection: { type: 'target', target: id } });
          camera.fitBounds(stretchBounds(result, stretch));
        }}
        onPointerEnter={() => hover(true)}
        onPointerLeave={() => hover(false)}
        onFocus={() => hover(true)}
        onBlur={() => hover(false)}
      >
        <span className={styles.place}>{format.integer(place)}</span>
        <span className={styles.name}>{result.targets.name[target] ?? ''}</span>
        <span className={styles.density}>
          {format.rate(stretch.density)} <span className={styles.unit}>{t('unit')}</span>
        </span>
        <span className={styles.where}>
          {kilometrePlace(stretch.fromM, stretch.toM, format)}
          {communeOf(result, target)}
        </span>
        <span className={styles.count}>
          {t('stretches.count', { count: stretch.count, n: format.decimal(stretch.count) })} ·{' '}
          {t('stretches.times', { times: format.decimal(stretch.timesMean) })}
        </span>
        <span className={styles.bar} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${share * 100}%` }} />
        </span>
      </button>
    </li>
  );
}

function communeOf({ targets, areas }: StudyResult, target: number): string {
  const name = areas.name[targets.area[target] ?? -1];
  return name ? ` · ${name}` : '';
}

function sectionOf({ targets }: StudyResult, target: number): number {
  return targets.kind[target] === 0 ? (targets.row[target] ?? -1) : -1;
}
