import type { PlanarEvents } from '../../src/core/hotspots/planar/planar-events.ts';
import { PLANAR_KERNEL_IDS } from '../../src/core/hotspots/planar/planar-kernel.ts';
import type { PlanarKernelId } from '../../src/core/hotspots/planar/planar-kernel.ts';
import { rectangleWindow, windowOf } from '../../src/core/hotspots/planar/planar-window.ts';
import type { PlanarWindow } from '../../src/core/hotspots/planar/planar-window.ts';
import { InputError } from '../command.ts';
import { badField, fieldsOf, listOf, numbersOf } from './read-fields.ts';

export type Fields = Readonly<Record<string, unknown>>;

const LIMITS = { points: 50_000, vertices: 100_000, value: 1e12, weight: 1e9 };

export function readPlanarPoints(value: unknown, path: string): PlanarEvents {
  const fields = fieldsOf(value, path);
  const x = columnOf(fields, path, 'x');
  const y = columnOf(fields, path, 'y');
  if (y.length !== x.length) throw badField(`${path}.y.length`, y.length);
  if (fields['w'] === undefined) return { x, y };
  const weight = numbersOf(fields['w'], `${path}.w`, LIMITS.points, 0, LIMITS.weight);
  if (weight.length !== x.length) throw badField(`${path}.w.length`, weight.length);
  return { x, y, weight };
}

export function tooFewPoints(count: number, least: number): InputError {
  const at = { field: 'points' };
  return new InputError([
    { code: 'statistic.too-few', severity: 'error', at, context: { count, least } },
  ]);
}

/** [x0, x1, y0, y1], or rings of [x, y] pairs: each after the first of a polygon is a hole. */
export function readWindow(value: unknown): PlanarWindow {
  const list = listOf(value, 'window', LIMITS.vertices);
  if (list.every((one) => typeof one === 'number')) {
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = numbersOf(
      list,
      'window',
      4,
      -LIMITS.value,
      LIMITS.value,
    );
    if (list.length !== 4) throw badField('window.length', list.length);
    if (!(x1 > x0 && y1 > y0)) throw badField('window', list.join(','));
    return rectangleWindow(x0, x1, y0, y1);
  }
  const rings = list.map((ring, i) => ({ xy: readRing(ring, `window.${i}`), hole: i > 0 }));
  const window = windowOf(rings);
  if (!(window.area > 0)) throw badField('window', window.area);
  return window;
}

export function isRectangle({ xy, area, minX, maxX, minY, maxY }: PlanarWindow): boolean {
  return xy.length === 10 && area === (maxX - minX) * (maxY - minY);
}

export function readPlanarKernel(fields: Fields): PlanarKernelId {
  const asked = fields['kernel'] ?? 'gaussian';
  const kernel = PLANAR_KERNEL_IDS.find((id) => id === asked);
  if (!kernel) throw badField('kernel', asked);
  return kernel;
}

function columnOf(fields: Fields, path: string, name: string): Float64Array {
  return numbersOf(fields[name], `${path}.${name}`, LIMITS.points, -LIMITS.value, LIMITS.value);
}

/** Closed when the last point does not repeat the first. */
function readRing(value: unknown, path: string): Float64Array {
  const points = listOf(value, path, LIMITS.vertices).map((point, i) => {
    const pair = numbersOf(point, `${path}.${i}`, 2, -LIMITS.value, LIMITS.value);
    if (pair.length !== 2) throw badField(`${path}.${i}`, pair.length);
    return pair;
  });
  if (points.length < 3) throw badField(`${path}.length`, points.length);
  const flat = points.flatMap((pair) => [...pair]);
  const [x, y] = flat.slice(-2);
  const closed = flat[0] === x && flat[1] === y;
  return Float64Array.from(closed ? flat : [...flat, ...flat.slice(0, 2)]);
}
