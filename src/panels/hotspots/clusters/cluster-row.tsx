import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bounds } from '../../../core/geo/geometry.ts';
import { EMERGING_PATTERNS } from '../../../core/hotspots/emerging/emerging-class.ts';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { ClusterIncidents } from './cluster-incidents.tsx';
import { LevelBadge } from './level-badge.tsx';
import { SparkBars } from './spark-bars.tsx';
import { useUnitName } from './use-unit-name.ts';
import styles from './clusters.module.css';

type Props = {
  readonly result: StudyResult;
  readonly answer: ClusterAnswer;
  /** Place in the list, and number of the unit. */
  readonly place: number;
  readonly unit: number;
};

export function ClusterRow({ result, answer, place, unit }: Props): ReactNode {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const clusters = useApp((state) => state.session.hotspots.clusters);
  const nameOf = useUnitName(result, answer);
  const { units, listed, emerging } = answer;
  const open = clusters.opened === unit;
  const { name, where } = nameOf(unit);
  const steps = emerging.starts.length;
  const series = listed.series.subarray(place * steps, (place + 1) * steps);
  const pattern = EMERGING_PATTERNS[units.pattern[unit] ?? 0] ?? 'none';
  const sign = (units.patternSign[unit] ?? 0) < 0 ? 'cold' : 'hot';
  const toggle = (): void => {
    const change = { clusters: { ...clusters, opened: open ? null : unit } };
    dispatch({ type: 'session/set-hotspots', change });
    if (!open) camera.fitBounds(boundsOf(units.bounds, unit));
  };
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={open} onClick={toggle}>
        <LevelBadge level={units.level[unit] ?? 0} quadrant={units.quadrant[unit] ?? 0} />
        <span className={styles.name}>{name}</span>
        <span className={styles.spark}>
          <SparkBars values={series} />
        </span>
        <span className={styles.where}>{where}</span>
        <span className={styles.figures}>
          {t('row.figures', {
            count: format.decimal(units.count[unit] ?? 0),
            around: format.decimal(units.aroundCount[unit] ?? 0),
            expected: format.decimal(units.aroundExpected[unit] ?? 0),
          })}
        </span>
        <span className={styles.test}>
          {t('row.test', {
            z: format.decimal(units.z[unit] ?? 0, 1),
            q: qText(units.q[unit] ?? 1, format.decimal),
          })}
          {pattern === 'none' ? null : ` · ${t(`pattern.${sign}.${pattern}`)}`}
        </span>
      </button>
      {open ? <ClusterIncidents answer={answer} place={place} /> : null}
    </li>
  );
}

/** Never 0: a q is only ever small. */
function qText(q: number, decimal: (value: number, digits: number) => string): string {
  return q < 0.001 ? `< ${decimal(0.001, 3)}` : `= ${decimal(q, 3)}`;
}

function boundsOf(bounds: Float64Array, unit: number): Bounds {
  const [west = 0, south = 0, east = 0, north = 0] = bounds.subarray(4 * unit, 4 * unit + 4);
  return [west, south, east, north];
}
