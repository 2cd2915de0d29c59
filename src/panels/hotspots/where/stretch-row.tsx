import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotStretch } from '../../../core/hotspots/hot-stretches.ts';
import type { StretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ShownPicture } from '../../../jobs/protocol/hotspot-jobs.ts';
import { stretchBounds } from '../../../state/selectors/hot-places.ts';
import { selectedTarget } from '../../../state/selectors/selection.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from './stretch-list.module.css';
import { stretchPlace } from './stretch-words.ts';

type Props = {
  readonly result: StudyResult;
  readonly picture: ShownPicture | null;
  readonly stretch: HotStretch;
  /** Null while the picture is on its way. */
  readonly facts: StretchFacts | null;
  /** Incidents per km and year, as the column writes them. */
  readonly rate: string;
  readonly place: number;
  /** Density next to the densest, 0…1. */
  readonly share: number;
  readonly open: boolean;
  readonly onOpen: () => void;
};

/** One stretch: where, how many, the rate with its interval. A press shows it on the map and its incidents. */
export function StretchRow(props: Props): ReactNode {
  const { result, picture, stretch, facts, rate, place, share, open, onOpen } = props;
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const { name, place: where, target } = stretchPlace(result, stretch, format);
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
    <button
      type="button"
      className={styles.stretch}
      aria-current={selected}
      aria-expanded={picture ? open : undefined}
      onClick={() => {
        if (id) dispatch({ type: 'session/select', selection: { type: 'target', target: id } });
        camera.fitBounds(stretchBounds(result, stretch));
        onOpen();
      }}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
      onFocus={() => hover(true)}
      onBlur={() => hover(false)}
    >
      <span className={styles.place}>{format.integer(place + 1)}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.density}>
        {rate} <span className={styles.unit}>{t('unit')}</span>
      </span>
      <span className={styles.where}>{where}</span>
      <Counted stretch={stretch} facts={facts} />
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
    </button>
  );
}

function Counted(props: {
  readonly stretch: HotStretch;
  readonly facts: StretchFacts | null;
}): ReactNode {
  const { stretch, facts } = props;
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const count = t('stretches.count', { count: stretch.count, n: format.decimal(stretch.count) });
  if (!facts) {
    return (
      <span className={styles.count}>
        {count} · {t('stretches.times', { times: format.decimal(stretch.timesMean) })}
      </span>
    );
  }
  return (
    <span className={styles.count}>
      {facts.sure === 'few' ? <Badge tone="warning">{t('places.few')}</Badge> : null} {count} ·{' '}
      {t('places.interval', { low: format.rate(facts.low), high: format.rate(facts.high) })}
    </span>
  );
}

function sectionOf({ targets }: StudyResult, target: number): number {
  return targets.kind[target] === 0 ? (targets.row[target] ?? -1) : -1;
}
