import { Suspense, lazy } from 'react';
import { useApp } from '../../state/use-app.ts';
import { DataFailure } from './data-failure.tsx';

const MapView = lazy(async () => ({ default: (await import('../../map/map-view.tsx')).MapView }));

/** The map, always there; without any data it says why. */
export function MapStage({ onDrawn }: { readonly onDrawn: () => void }) {
  const failed = useApp(({ session }) => session.dataset.status === 'failed');
  return (
    <>
      <Suspense fallback={null}>
        <MapView onDrawn={onDrawn} />
      </Suspense>
      {failed ? <DataFailure /> : null}
    </>
  );
}
