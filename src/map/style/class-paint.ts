import type { ExpressionSpecification } from 'maplibre-gl';
import type { Theme } from '../../state/app-state.ts';
import {
  divergingColours,
  noDataColour,
  rampOf,
  sequentialRamp,
} from '../../core/sheet/class-colours.ts';
import { byClass } from './zoom-ramp.ts';

/** Colour by locked classes; without breaks yet, everything is "no data". */
export function classPaint(
  property: string,
  breaks: readonly number[] | undefined,
  theme: Theme,
): ExpressionSpecification | string {
  const missing = noDataColour(theme);
  if (!breaks) return missing;
  return byClass(property, breaks, rampOf(sequentialRamp(theme), breaks.length + 1), missing);
}

export function ratioPaint(
  property: string,
  breaks: readonly number[] | undefined,
  theme: Theme,
): ExpressionSpecification | string {
  const missing = noDataColour(theme);
  if (!breaks) return missing;
  return byClass(property, breaks, divergingColours(breaks, theme), missing);
}

/** Breaks a style may step over: strictly rising, or none. */
export function usableBreaks(breaks: readonly number[] | undefined): readonly number[] | undefined {
  if (!breaks) return undefined;
  return breaks.filter(
    (bound, place) => Number.isFinite(bound) && bound > (breaks[place - 1] ?? -Infinity),
  );
}
