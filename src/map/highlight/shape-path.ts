import type { RecordShape } from '../../jobs/protocol/record-jobs.ts';
import { screenX, screenY } from './map-window.ts';
import type { MapWindow } from './map-window.ts';

/** Vertices nearer than this to the one before add nothing that can be seen. */
const SEEN_PX = 0.7;

/** A shape as an SVG path in pixels of the map; points become rings of the radius. */
export function shapePath(shape: RecordShape, window: MapWindow, radiusPx: number): string {
  const { start, type } = shape;
  const path: string[] = [];
  for (let part = 0; part + 1 < start.length; part += 1) {
    const [from, to] = [start[part] ?? 0, start[part + 1] ?? 0];
    if (type === 'point') path.push(ring(shape, from, window, radiusPx));
    else path.push(line(shape, from, to, window), type === 'polygon' ? 'Z' : '');
  }
  return path.join('');
}

function ring({ lonLat }: RecordShape, at: number, window: MapWindow, radiusPx: number): string {
  const x = screenX(window, lonLat[2 * at] ?? 0) - radiusPx;
  const y = screenY(window, lonLat[2 * at + 1] ?? 0);
  const arc = `a${radiusPx.toFixed(1)} ${radiusPx.toFixed(1)} 0 1 1`;
  const across = (2 * radiusPx).toFixed(1);
  return `M${x.toFixed(1)} ${y.toFixed(1)}${arc} ${across} 0${arc} -${across} 0Z`;
}

function line({ lonLat }: RecordShape, from: number, to: number, window: MapWindow): string {
  let path = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let at = from; at < to; at += 1) {
    const x = screenX(window, lonLat[2 * at] ?? 0);
    const y = screenY(window, lonLat[2 * at + 1] ?? 0);
    const near = Math.abs(x - lastX) < SEEN_PX && Math.abs(y - lastY) < SEEN_PX;
    if (near && at < to - 1) continue;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    lastX = x;
    lastY = y;
  }
  return path;
}
