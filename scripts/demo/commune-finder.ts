import type { Commune } from './communes.ts';
import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import { ringContains } from './region.ts';

/** Finds the commune a point lies in; the nearest centre when it lies in none. */
export function communeFinder(communes: readonly Commune[]): (point: Point) => Commune {
  const boxes = communes.map((commune) => {
    const xs = commune.rings.flatMap((ring) => ring.map((point) => point[0]));
    const ys = commune.rings.flatMap((ring) => ring.map((point) => point[1]));
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  });
  return (point) => {
    const inside = communes.find((commune, number) => {
      const [west, south, east, north] = boxes[number] ?? [0, 0, 0, 0];
      if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) return false;
      return commune.rings.some((ring) => ringContains(ring, point));
    });
    return inside ?? nearestCommune(communes, point);
  };
}

function nearestCommune(communes: readonly Commune[], point: Point): Commune {
  const [first, ...rest] = communes;
  if (!first) throw new RangeError('no communes');
  return rest.reduce(
    (best, one) => (distanceM(one.centre, point) < distanceM(best.centre, point) ? one : best),
    first,
  );
}
