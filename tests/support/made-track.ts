import type { TimedPoints } from '../../src/core/geo/timed-points.ts';

export type MadeFix = { readonly lon: number; readonly lat: number; readonly ms: number };

/** One way of a made-up patrol: drive to a place at a speed, or stand there. */
export type Leg =
  | { readonly to: readonly [number, number]; readonly kmh: number }
  | { readonly standS: number };

const METRES_PER_DEGREE = 111_320;

/** Fixes every so many seconds along the legs, each off by up to `unrestM` either way. */
export function madeFixes(given: {
  readonly from: readonly [number, number];
  readonly startMs: number;
  readonly everyS: number;
  readonly legs: readonly Leg[];
  readonly unrestM?: number;
  readonly random?: () => number;
}): readonly MadeFix[] {
  const { everyS, unrestM = 0, random = () => 0.5 } = given;
  let [lon, lat] = given.from;
  let ms = given.startMs;
  const fixes: MadeFix[] = [];
  const shrink = Math.cos((lat * Math.PI) / 180);
  const off = (): number => ((2 * random() - 1) * unrestM) / METRES_PER_DEGREE;
  const put = (): void => {
    fixes.push({ lon: lon + off() / shrink, lat: lat + off(), ms });
  };
  put();
  for (const leg of given.legs) {
    const to = 'to' in leg ? leg.to : [lon, lat];
    const [dx, dy] = [((to[0] ?? lon) - lon) * shrink, (to[1] ?? lat) - lat];
    const seconds =
      'to' in leg ? (Math.hypot(dx, dy) * METRES_PER_DEGREE) / (leg.kmh / 3.6) : leg.standS;
    const steps = Math.max(1, Math.round(seconds / everyS));
    const [lon0, lat0, ms0] = [lon, lat, ms];
    for (let step = 1; step <= steps; step += 1) {
      lon = lon0 + ((to[0] ?? lon0) - lon0) * (step / steps);
      lat = lat0 + ((to[1] ?? lat0) - lat0) * (step / steps);
      ms = ms0 + Math.round((seconds * 1000 * step) / steps);
      put();
    }
  }
  return fixes;
}

export function pointsOf(...segments: readonly (readonly MadeFix[])[]): TimedPoints {
  const all = segments.flat();
  const start = new Uint32Array(segments.length + 1);
  segments.forEach((segment, i) => (start[i + 1] = (start[i] ?? 0) + segment.length));
  return {
    lonLat: Float64Array.from(all.flatMap(({ lon, lat }) => [lon, lat])),
    timeMs: Float64Array.from(all, ({ ms }) => ms),
    start,
  };
}

/** The same as a GPX 1.1 file, with the names devices write. */
export function gpxOf(...segments: readonly (readonly MadeFix[])[]): string {
  const body = segments.map((segment) => {
    const points = segment.map(
      ({ lon, lat, ms }) =>
        `<trkpt lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}"><ele>700</ele>` +
        `<time>${new Date(ms).toISOString()}</time></trkpt>`,
    );
    return `<trkseg>${points.join('')}</trkseg>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="phone" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><author><name>Nguyễn Văn A</name></author></metadata>
<trk><name>Ca của Nguyễn Văn A</name>${body.join('')}</trk></gpx>`;
}
