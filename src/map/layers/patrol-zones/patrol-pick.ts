import type { SessionAction } from '../../../state/actions.ts';
import type { PatrolPart, PatrolPick } from '../../../state/patrol/patrol-session.ts';
import type { FeatureProperties, LayerPick } from '../contract.ts';
import { numberOf, textOf } from '../property-values.ts';
import { PatrolTooltipLater } from './patrol-tooltip-later.tsx';

const PARTS: Readonly<Record<PatrolPick['type'], PatrolPart>> = {
  zone: 'zones',
  stop: 'stops',
  route: 'routes',
  post: 'posts',
};

/** A press on a part of the plan picks it in the lists too. */
export function patrolPick(styleLayers: readonly string[]): LayerPick {
  return {
    styleLayers,
    selection: () => null,
    press: pressed,
    Tooltip: PatrolTooltipLater,
  };
}

function pressed(properties: FeatureProperties): SessionAction | null {
  const what = textOf(properties, 'what');
  const index = numberOf(properties, 'index');
  const type = (['zone', 'stop', 'route', 'post'] as const).find((one) => one === what);
  if (!type || index === undefined) return null;
  const change = { picked: { type, index }, part: PARTS[type] };
  return { type: 'session/set-patrol', change };
}
