import { Suspense, lazy } from 'react';
import { planOnMap } from '../../../state/patrol/shown-plan.ts';
import { useApp } from '../../../state/use-app.ts';
import type { LayerLook } from '../contract.ts';

const PatrolLegend = lazy(async () => ({
  default: (await import('./patrol-legend.tsx')).PatrolLegend,
}));

/** Fetched once there is a plan on the map. */
export function PatrolLegendLater({ look }: { readonly look: LayerLook }) {
  const on = useApp((state) => planOnMap(state) !== null);
  return on ? (
    <Suspense fallback={null}>
      <PatrolLegend look={look} />
    </Suspense>
  ) : null;
}
