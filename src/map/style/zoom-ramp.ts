import type { ExpressionSpecification } from 'maplibre-gl';

type Step = number | ExpressionSpecification;

/** A value that grows smoothly with zoom: [zoom, value, zoom, value …]. */
export function byZoom(...stops: readonly Step[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** One value per code of a property, and one for everything else. */
export function byCode(
  property: string,
  values: Readonly<Record<string, Step | string>>,
  other: Step | string,
): ExpressionSpecification {
  const pairs = Object.entries(values).flat();
  return ['match', ['get', property], ...pairs, other] as unknown as ExpressionSpecification;
}

/** One value per class of a figure; `missing` where the feature has none. */
export function byClass(
  property: string,
  breaks: readonly number[],
  values: readonly (Step | string)[],
  missing: Step | string,
): ExpressionSpecification {
  const first = values[0] ?? missing;
  const steps = breaks.flatMap((bound, place) => [bound, values[place + 1] ?? missing]);
  const step =
    steps.length === 0 ? first : ['step', ['to-number', ['get', property]], first, ...steps];
  return ['case', ['has', property], step, missing] as unknown as ExpressionSpecification;
}
