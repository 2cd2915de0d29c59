import { f64 } from '../../../geo/typed.ts';
import { densityAt } from '../density-at.ts';
import type { PlanarEvents } from '../planar-events.ts';
import { placesOf, weightsOf } from '../planar-events.ts';
import type { PlanarKernelId } from '../planar-kernel.ts';
import type { PlanarWindow } from '../planar-window.ts';
import { pixelDensity } from './pixel-density.ts';

export type LikelihoodOptions = {
  readonly kernel: PlanarKernelId;
  /**
   * event: each event is predicted from all others, as bw.ppl. place: from the events of other places: where
   * many events share an address, one predicts the next however small the bandwidth.
   */
  readonly leaveOut: 'event' | 'place';
  /** pixels: ∫f over spatstat's image (Gaussian in a rectangle). count: n, which it estimates. */
  readonly integral: 'pixels' | 'count';
};

/**
 * Likelihood cross-validation of one bandwidth (bw.ppl; Loader 1999 §5.3): Σ wᵢ ln f₋ᵢ(xᵢ) − ∫f, with
 * Jones' edge correction. Higher is better. null where an event is out of reach of all others: no
 * likelihood at all, whatever the rest. O(n²) at worst.
 */
export function likelihoodScore(
  events: PlanarEvents,
  window: PlanarWindow,
  sigma: number,
  { kernel, leaveOut, integral }: LikelihoodOptions,
): number | null {
  const weight = weightsOf(events);
  const group = leaveOut === 'place' ? placesOf(events) : Int32Array.from(weight.keys());
  const others = densityAt({
    events,
    kernel,
    sigma,
    edge: 'uniform',
    window,
    at: events,
    leaveOut: { at: group, events: group },
  });
  let sum = 0;
  for (let i = 0; i < others.length; i += 1) {
    if (!(f64(others, i) > 0)) return null;
    sum += f64(weight, i) * Math.log(f64(others, i));
  }
  const total =
    integral === 'pixels'
      ? pixelDensity(events, window, sigma).integral
      : weight.reduce((all, one) => all + one, 0);
  return sum - total;
}

/**
 * The criterion of Cronie & van Lieshout (2018, Biometrika 105:455), as bw.CvL: (Σ 1/f(xᵢ) − |W|)², f without
 * edge correction, the event itself included. Lower is better. O(n²) at worst.
 */
export function cvlScore(
  events: PlanarEvents,
  window: PlanarWindow,
  sigma: number,
  kernel: PlanarKernelId,
): number {
  const at = densityAt({ events, kernel, sigma, edge: 'none', window, at: events });
  const sum = at.reduce((total, value) => total + 1 / value, 0);
  return (sum - window.area) ** 2;
}
