import { Suspense, lazy } from 'react';
import type { FeatureProperties } from '../contract.ts';

const PatrolTooltip = lazy(async () => ({
  default: (await import('./patrol-tooltip.tsx')).PatrolTooltip,
}));

export function PatrolTooltipLater(props: { readonly properties: FeatureProperties }) {
  return (
    <Suspense fallback={null}>
      <PatrolTooltip {...props} />
    </Suspense>
  );
}
