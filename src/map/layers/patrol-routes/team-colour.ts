import type { ExpressionSpecification } from 'maplibre-gl';
import { teamColours } from '../../../ui/theme/team-colours.ts';
import type { LayerLook } from '../contract.ts';
import { patrolPalette } from '../patrol-zones/patrol-palette.ts';

/** The colour of a feature's `team`; colours come round again, and each line has a dash beside. */
export function teamColour(theme: LayerLook['theme']): ExpressionSpecification {
  const colours = teamColours(theme);
  return [
    'match',
    ['%', ['get', 'team'], colours.length],
    ...colours.flatMap((colour, at) => [at, colour]),
    patrolPalette(theme).zone,
  ] as unknown as ExpressionSpecification;
}
