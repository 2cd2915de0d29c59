import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { PATROL_PARTS } from '../../../state/patrol/patrol-session.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { NightSwitch } from './night-switch.tsx';
import { NoteList } from './note-list.tsx';
import { PlanFoot } from './plan-foot.tsx';
import { PlanHeadline } from './plan-headline.tsx';
import { PostList } from './post-list.tsx';
import { RouteList } from './route-list.tsx';
import { ShiftCard } from './shift-card.tsx';
import { StopList } from './stop-list.tsx';
import { ZoneList } from './zone-list.tsx';
import styles from './plan-view.module.css';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

/** The plan itself: what it comes to, then routes, zones, stops and posts. */
export function PlanView({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const dispatch = useDispatch();
  const busy = useApp((state) => state.session.patrol.plan.status === 'loading');
  const part = useApp((state) => state.session.patrol.part);
  const counts = {
    routes: plan.options.teams.length,
    zones: plan.zones.length,
    stops: plan.stops.length,
    posts: plan.posts.length,
  };
  const parts = PATROL_PARTS.filter((one) => one !== 'posts' || counts.posts > 0);
  const shown = parts.includes(part) ? part : 'routes';
  return (
    <div className={styles.view} data-busy={busy} aria-busy={busy}>
      <PlanHeadline plan={plan} />
      <ShiftCard plan={plan} result={result} />
      <NoteList notes={plan.notes} />
      {plan.options.nights > 1 ? <NightSwitch plan={plan} /> : null}
      <SegmentedControl
        label={t('part.label')}
        size="sm"
        stretch
        value={shown}
        segments={parts.map((value) => ({
          value,
          label: t(`part.${value}`, { n: format.integer(counts[value]) }),
        }))}
        onChange={(next) => dispatch({ type: 'session/set-patrol', change: { part: next } })}
      />
      {shown === 'routes' ? <RouteList plan={plan} result={result} /> : null}
      {shown === 'zones' ? <ZoneList plan={plan} result={result} /> : null}
      {shown === 'stops' ? <StopList plan={plan} result={result} /> : null}
      {shown === 'posts' ? <PostList plan={plan} /> : null}
      <PlanFoot plan={plan} />
    </div>
  );
}
