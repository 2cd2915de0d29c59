import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { LaterMessages } from '../../../../i18n/later-messages.tsx';
import { useApp, useDispatch } from '../../../../state/use-app.ts';
import { WaitingLines } from '../../../../ui/waiting-lines.tsx';
import partStyles from '../rates/part.module.css';

const PlanarView = lazy(async () => ({ default: (await import('./planar-view.tsx')).PlanarView }));

/** Density of what is not on the network: worked out, and drawn on the map, while this is open. */
export function PlanarPart({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const dispatch = useDispatch();
  const planar = useApp(({ session }) => session.hotspots.planar);
  return (
    <details
      className={partStyles.part}
      open={planar.open}
      onToggle={({ currentTarget: { open } }) => {
        if (open === planar.open) return;
        dispatch({ type: 'session/set-hotspots', change: { planar: { ...planar, open } } });
      }}
    >
      <summary className={partStyles.title}>{t('off_network')}</summary>
      {planar.open ? (
        <Suspense fallback={<WaitingLines />}>
          <LaterMessages>
            <PlanarView result={result} />
          </LaterMessages>
        </Suspense>
      ) : null}
    </details>
  );
}
