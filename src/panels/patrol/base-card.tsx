import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { BaseTargets } from '../../state/selectors/patrol-plan.ts';
import { useDispatch, useServices } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { TargetLine } from './target-line.tsx';
import styles from './base-card.module.css';

type Props = {
  readonly result: StudyResult;
  readonly base: RecordDetails;
  readonly targets: BaseTargets['targets'];
};

const OPEN_WITH = 3;

/** One base: its teams, and the targets near it in rank order with their straight-line distance. */
export function BaseCard({ result, base, targets }: Props): ReactNode {
  const { t } = useTranslation(['patrol', 'model']);
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const teams = base.fields['teams'];
  const type = base.fields['base_type'];
  const show = (): void => {
    dispatch({
      type: 'session/select',
      selection: { type: 'record', kind: 'patrol_base', row: base.row },
    });
    camera.flyTo({ lon: base.lon, lat: base.lat, zoom: 11 });
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <Icon name="base" size={16} />
        </span>
        <button type="button" className={styles.name} onClick={show}>
          {base.name}
        </button>
        <span className={styles.count}>
          {t('bases.targets', { count: targets.length, n: format.integer(targets.length) })}
        </span>
      </div>
      <p className={styles.facts}>
        {[
          typeof type === 'string' ? t(`model:choice.base_type.${type}`) : '',
          typeof teams === 'number'
            ? t('bases.teams', { count: teams, n: format.integer(teams) })
            : t('bases.teams_unknown'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {targets.length > 0 ? (
        <ol className={styles.targets}>
          {targets.slice(0, OPEN_WITH).map(({ target, distanceM }) => (
            <TargetLine key={target} result={result} target={target} distanceM={distanceM} />
          ))}
        </ol>
      ) : null}
      {targets.length > OPEN_WITH ? (
        <details className={styles.rest}>
          <summary>{t('bases.more', { n: format.integer(targets.length - OPEN_WITH) })}</summary>
          <ol className={styles.targets}>
            {targets.slice(OPEN_WITH).map(({ target, distanceM }) => (
              <TargetLine key={target} result={result} target={target} distanceM={distanceM} />
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
