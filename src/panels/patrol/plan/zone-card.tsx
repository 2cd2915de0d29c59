import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan, PlannedZone } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { shiftText } from './clock-text.ts';
import { usePick } from './use-pick.ts';
import { ZoneEditor } from './zone-editor.tsx';
import { zoneName } from './zone-name.ts';
import { ZoneWordsForm } from './zone-words-form.tsx';
import styles from './plan-view.module.css';

type Props = {
  readonly zone: PlannedZone;
  readonly plan: PatrolPlan;
  readonly result: StudyResult;
};

/** A zone: where, how long, what happened in it; opened, who is in charge and how to change it. */
export function ZoneCard({ zone, plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const dispatch = useDispatch();
  const { number } = zone;
  const { picked, toggle, row } = usePick({ type: 'zone', index: number }, zone.outline);
  const editing = useApp((state) => state.session.patrol.editing === number);
  const edit = (): void =>
    dispatch({
      type: 'session/set-patrol',
      change: editing ? { editing: null, tool: null } : { editing: number, tool: null },
    });
  return (
    <li ref={row} className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={picked} onClick={toggle}>
        <span className={styles.head}>
          <span className={styles.zoneBadge}>{number}</span>
          <span className={styles.name}>{zoneName(zone, t)}</span>
          <span className={styles.figure}>{format.distance(zone.lengthM)}</span>
        </span>
        <span className={styles.facts}>
          {[
            t('zone.expected', { n: format.rate(zone.expected) }),
            t('zone.incidents', { n: format.decimal(zone.incidents) }),
            t('zone.sites', { n: format.integer(zone.targets.length) }),
          ].join(' · ')}
        </span>
        {zone.contiguous ? null : <span className={styles.warn}>{t('zone.not_contiguous')}</span>}
      </button>
      {picked || editing ? (
        <div className={styles.body}>
          <dl className={styles.pairs}>
            <Pair
              name={t('zone.communes')}
              value={format.list(zone.communes.map(({ name }) => name)) || t('zone.no_commune')}
            />
            <Pair
              name={t('zone.best')}
              value={
                zone.bestFromMinute === null
                  ? t('zone.best_unknown')
                  : shiftText(zone.bestFromMinute, plan.shift.hours)
              }
            />
          </dl>
          <ZoneWordsForm zone={zone} />
          <Button
            size="sm"
            variant={editing ? 'primary' : 'secondary'}
            icon={editing ? 'check' : 'edit'}
            aria-expanded={editing}
            onClick={edit}
          >
            {t(editing ? 'edit.done' : 'edit.start')}
          </Button>
          {editing ? <ZoneEditor zone={zone} plan={plan} result={result} /> : null}
        </div>
      ) : null}
    </li>
  );
}

function Pair(props: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div className={styles.pair}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
