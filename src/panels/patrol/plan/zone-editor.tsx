import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan, PlannedZone } from '../../../core/patrol/plan/patrol-plan.ts';
import { borderOf, looseUnits } from '../../../core/patrol/zones/edit-zone.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { changeZones } from '../../../state/patrol/change-zones.ts';
import { touchingIn } from '../../../state/patrol/section-touching.ts';
import {
  dividedZone,
  draftId,
  joinedZones,
  withoutZone,
  withStretches,
} from '../../../state/patrol/zone-drafts.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { StretchList } from './stretch-list.tsx';
import { zoneName } from './zone-name.ts';
import { ZoneToolbar } from './zone-toolbar.tsx';
import styles from './plan-view.module.css';

type Props = {
  readonly zone: PlannedZone;
  readonly plan: PatrolPlan;
  readonly result: StudyResult;
};

/** The border of a zone: by brush on the map, or stretch by stretch from lists; divide, join, remove. */
export function ZoneEditor({ zone, plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const { store } = useServices();
  const [undivided, setUndivided] = useState(false);
  const touching = useMemo(() => touchingIn(result), [result]);
  const { sections } = zone;
  const border = useMemo(() => borderOf(sections, touching), [sections, touching]);
  const loose = useMemo(() => new Set(looseUnits(sections, touching)), [sections, touching]);
  const id = draftId(zone);
  const beside = plan.zones.filter(
    (other) => other.number !== zone.number && other.sections.some((one) => border.includes(one)),
  );
  const divide = (at: string): void => {
    setUndivided(!changeZones(store, (zones) => dividedZone(zones, id, at, touching)));
  };
  return (
    <div className={styles.editor}>
      <ZoneToolbar />
      <StretchList
        title={t('edit.border', { n: border.length })}
        result={result}
        sections={border}
        actions={[
          {
            label: t('edit.take_in'),
            icon: 'plus',
            run: (one) => changeZones(store, (zones) => withStretches(zones, id, [one])),
          },
        ]}
      />
      <StretchList
        title={t('edit.inside', { n: sections.length })}
        result={result}
        sections={sections}
        actions={[
          {
            label: t('edit.let_go'),
            icon: 'minus',
            can: (one) => loose.has(one),
            run: (one) => changeZones(store, (zones) => withStretches(zones, id, [], [one])),
          },
          { label: t('edit.divide_here'), icon: 'cut', can: (one) => !loose.has(one), run: divide },
        ]}
      />
      {undivided ? <output className={styles.warn}>{t('edit.undivided')}</output> : null}
      <div className={styles.tools}>
        {beside.map((other) => (
          <Button
            key={other.number}
            size="sm"
            variant="secondary"
            icon="link"
            onClick={() => changeZones(store, (zones) => joinedZones(zones, id, draftId(other)))}
          >
            {t('edit.join', { n: other.number, name: zoneName(other, t) })}
          </Button>
        ))}
        <Button
          size="sm"
          variant="danger"
          icon="trash"
          onClick={() => changeZones(store, (zones) => withoutZone(zones, id))}
        >
          {t('edit.remove')}
        </Button>
      </div>
    </div>
  );
}
