import type { PlannedRoute, PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import { spreadMarks } from '../patrol-sheet/spread-marks.ts';
import { htmlText } from './html-text.ts';
import type { RouteStop } from './route-names.ts';

const SIDE = 360;
const ROOM = 22;
const RADIUS = 10;
const MOST_POINTS = 1500;

/** A route as inline SVG, styled by the page around it: zones it enters, its way, base and stops by number. */
export function routeSketch(
  route: PlannedRoute,
  stops: readonly RouteStop[],
  zones: readonly PlannedZone[],
  label: string,
): string {
  const places = [
    ...route.line,
    ...stops.flatMap(({ lon, lat }) => [lon, lat]),
    route.base.lon,
    route.base.lat,
  ];
  const { project, height } = sketchPlane(places);
  const path = (line: readonly number[]): string => pathOf(project(thinned(line)));
  const at = project(stops.flatMap(({ lon, lat }) => [lon, lat]));
  const shown = spreadMarks(Float64Array.from(at), RADIUS, {
    x: 0,
    y: 0,
    widthMm: SIDE,
    heightMm: height,
  });
  const links = stops.map((_, i) => {
    const [x, y] = [at[2 * i] ?? 0, at[2 * i + 1] ?? 0];
    return `<path class="l" d="M${n(x)} ${n(y)}L${n(shown[2 * i] ?? 0)} ${n(shown[2 * i + 1] ?? 0)}"/>`;
  });
  const marks = stops.map(({ number }, i) => {
    const [x, y] = [shown[2 * i] ?? 0, shown[2 * i + 1] ?? 0];
    return `<g class="s"><circle cx="${n(x)}" cy="${n(y)}" r="${RADIUS}"/><text x="${n(x)}" y="${n(y + 4)}">${number}</text></g>`;
  });
  const [bx = 0, by = 0] = project([route.base.lon, route.base.lat]);
  return (
    `<svg viewBox="0 0 ${SIDE} ${n(height)}" role="img" aria-label="${htmlText(label)}">` +
    zones.map(({ outline }) => `<path class="z" d="${path(outline)}Z"/>`).join('') +
    (route.line.length >= 4 ? `<path class="r" d="${path(route.line)}"/>` : '') +
    links.join('') +
    `<g class="b"><rect x="${n(bx - 6)}" y="${n(by - 6)}" width="12" height="12"/></g>` +
    `${marks.join('')}</svg>`
  );
}

/** Degrees to the sketch, true to shape in the middle of what it shows. */
function sketchPlane(places: readonly number[]): {
  readonly project: (lonLat: readonly number[]) => number[];
  readonly height: number;
} {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [lon = 0, lat = 0] = [places[i], places[i + 1]];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * narrow, (north - south) / 1.3, 0.002);
  const scale = (SIDE - 2 * ROOM) / wide;
  const height = Math.max(160, (north - south) * scale + 2 * ROOM);
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  return {
    height,
    project: (lonLat) =>
      lonLat.map((value, i) =>
        i % 2 === 0
          ? SIDE / 2 + (value - middleLon) * narrow * scale
          : height / 2 - (value - middleLat) * scale,
      ),
  };
}

/** Every so many places of a long line: the sketch is a few hundred dots wide. */
function thinned(line: readonly number[]): readonly number[] {
  const points = line.length >> 1;
  if (points <= MOST_POINTS) return line;
  const step = Math.ceil(points / MOST_POINTS);
  return line.filter((_, i) => (i >> 1) % step === 0 || i >= line.length - 2);
}

function pathOf(line: readonly number[]): string {
  let d = '';
  for (let i = 0; i + 1 < line.length; i += 2) {
    d += `${i === 0 ? 'M' : 'L'}${n(line[i] ?? 0)} ${n(line[i + 1] ?? 0)}`;
  }
  return d;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
