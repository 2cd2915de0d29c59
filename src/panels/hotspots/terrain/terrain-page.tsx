import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TERRAIN_SPANS } from '../../../core/study/terrain-answer.ts';
import { shownTerrain } from '../../../state/hotspots/shown-terrain.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import roomStyles from '../hotspots-room.module.css';
import { TerrainFindings } from './terrain-findings.tsx';
import styles from './terrain.module.css';

/** What stands near the places that are struck, how sure that is, and what it does not prove. */
export function TerrainPage(): ReactNode {
  const { t } = useTranslation('terrain');
  const dispatch = useDispatch();
  const { terrain: question } = useServices();
  const session = useApp(({ session: { hotspots } }) => hotspots.terrain);
  const shown = useApp(shownTerrain);
  const ready = useApp((state) => state.session.result.status === 'ready');
  const { answer, span } = session;
  const fits = shown?.request.span === span;
  const asking = ready && !fits && answer.status !== 'failed';
  useEffect(() => {
    if (asking) void question.ask({ span });
    // A question under way is of this page: asking again would start it anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asking, span, question]);
  const choose = (next: typeof span): void =>
    dispatch({ type: 'session/set-hotspots', change: { terrain: { ...session, span: next } } });
  return (
    <div className={roomStyles.page} aria-busy={answer.status === 'loading'}>
      <section className={roomStyles.section} aria-label={t('title')}>
        <h3 className={roomStyles.title}>{t('title')}</h3>
        <SegmentedControl
          label={t('span.label')}
          size="sm"
          value={span}
          segments={TERRAIN_SPANS.map((value) => ({ value, label: t(`span.${value}`) }))}
          onChange={choose}
        />
        {answer.status === 'loading' ? (
          <Waiting
            step={answer.progress?.step ?? 'working'}
            fraction={answer.progress?.fraction ?? 0}
          />
        ) : null}
      </section>
      {answer.status === 'failed' ? (
        <EmptyState
          icon="alert"
          title={t('failed')}
          action={<Button onClick={() => void question.ask({ span })}>{t('again')}</Button>}
        />
      ) : null}
      {shown && fits ? <TerrainFindings answer={shown.answer} /> : null}
      {!fits && ready && answer.status !== 'loading' && answer.status !== 'failed' ? (
        <p className={styles.stopped}>
          {t('stopped')}{' '}
          <Button size="sm" onClick={() => void question.ask({ span })}>
            {t('again')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Waiting(props: { readonly step: string; readonly fraction: number }): ReactNode {
  const { t } = useTranslation(['terrain', 'common']);
  const { terrain: question } = useServices();
  const label = t(`common:progress.${props.step}`);
  return (
    <div className={styles.waiting}>
      <span className={roomStyles.note}>{label}</span>
      <Progress label={label} fraction={props.fraction} />
      <Button size="sm" variant="quiet" onClick={() => question.cancel()}>
        {t('terrain:cancel')}
      </Button>
    </div>
  );
}
