import { Suspense, lazy } from 'react';
import { useApp } from '../../state/use-app.ts';
import { DataFailure } from './data-failure.tsx';

const MapView = lazy(async () => ({ default: (await import('../../map/map-view.tsx')).MapView }));

/** The map, always there; without any data it says why. */
export function MapStage() {
  const failed = useApp(({ session }) => session.dataset.status === 'failed');
  return (
    <>
      <Suspense fallback={null}>
        <MapView />
      </Suspense>
      {failed ? <DataFailure /> : null}
    </>
  );
}
