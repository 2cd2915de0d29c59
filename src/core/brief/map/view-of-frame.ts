import { f64 } from '../../geo/typed.ts';
import { framePlaces } from './frame-places.ts';
import { groundPlane, makePaperView } from './make-paper-view.ts';
import type { PaperMapRequest } from './paper-map-request.ts';
import type { PaperMapSources } from './paper-map.ts';
import type { PaperView } from './paper-view.ts';
import { roundScale } from './round-scale.ts';

/** Free room between what is framed and the edge, of the smaller side of the box. */
const ROOM = 0.025;

/** What the box shows: the things framed in its middle at a round scale, or a place at a scale told. */
export function viewOfFrame(
  { box, frame }: Pick<PaperMapRequest, 'box' | 'frame'>,
  sources: Pick<PaperMapSources, 'dataset' | 'result' | 'plan'>,
): PaperView {
  const { vn2000Meridian } = sources.dataset;
  if (frame.by === 'centre') {
    const plane = groundPlane(vn2000Meridian, frame.lon);
    const { x, y } = plane.toMetres(Float64Array.of(frame.lon, frame.lat));
    return makePaperView(box, plane, f64(x, 0), f64(y, 0), frame.scale);
  }
  const places = framePlaces(frame, sources);
  const plane = groundPlane(vn2000Meridian, f64(places, 0));
  const { x, y } = plane.toMetres(places);
  const [west, east] = range(x);
  const [south, north] = range(y);
  const room = 2 * ROOM * Math.min(box.widthMm, box.heightMm);
  const scale = Math.max(
    (1000 * (east - west)) / (box.widthMm - room),
    (1000 * (north - south)) / (box.heightMm - room),
  );
  return makePaperView(
    box,
    plane,
    Math.round((west + east) / 2),
    Math.round((south + north) / 2),
    roundScale(scale),
  );
}

function range(values: Float64Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}
