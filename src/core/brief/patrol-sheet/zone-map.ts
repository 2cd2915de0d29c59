import type { Box, DrawItem, Rgb } from '../../sheet/drawing.ts';
import { drawPaperMap } from '../map/draw-paper-map.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import { NO_PAPER_LAYERS } from '../map/paper-map-request.ts';
import type { PaperView } from '../map/paper-view.ts';
import { viewOfFrame } from '../map/view-of-frame.ts';
import type { Bounds } from '../../geo/geometry.ts';
import type { PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import type { PatrolSources } from './patrol-sources.ts';
import { INK, PAPER_WHITE } from '../page/page-colours.ts';
import { routeArrows } from './route-arrows.ts';
import { badgeItems } from './sheet-pen.ts';
import { spreadMarks } from './spread-marks.ts';
import type { ShiftSheet } from './shift-sheet.ts';

export type ZoneMap = { readonly items: readonly DrawItem[]; readonly view: PaperView };

/** Told apart by dash as well, for printers without colour. */
const ROUTE_LOOKS: readonly { readonly color: Rgb; readonly dashMm?: readonly number[] }[] = [
  { color: '#0b4f9e' },
  { color: '#8a3ffc', dashMm: [3, 1.4] },
  { color: '#00695c', dashMm: [1.2, 1.2] },
  { color: '#7a4b00', dashMm: [4, 1, 1, 1] },
];

export function routeLook(place: number): (typeof ROUTE_LOOKS)[number] {
  return ROUTE_LOOKS[place % ROUTE_LOOKS.length] ?? { color: INK };
}

const STOP_RADIUS_MM = 2.7;
/** Degrees around a single place, so that it has a scale. */
const LEAST_SPAN = 0.004;

/** The zone with its border, the ways through it and its stops by number, over what the ground has. */
export function drawZoneMap(
  box: Box,
  sheet: ShiftSheet,
  sources: PatrolSources,
  measure: TextMeasure,
  words: PaperMapWords | null,
): ZoneMap {
  const { dataset, result, plan } = sources;
  const frame = { by: 'bounds', bounds: boundsOf(sheet) } as const;
  const ground = words
    ? drawPaperMap(
        {
          box,
          frame,
          level: 'full',
          tone: 'colour',
          layers: {
            ...NO_PAPER_LAYERS,
            cables: true,
            points: ['bts_site', 'post_office', 'exchange', 'site', 'patrol_base'],
          },
          breaks: null,
          leastCount: 0,
          numbered: [],
          patrol: null,
        },
        { dataset, result, plan, measure },
        words,
      )
    : { items: [], view: viewOfFrame({ box, frame }, { dataset, result, plan }) };
  const { view } = ground;
  const items = [
    ...ground.items,
    ...borderItems(sheet, view),
    ...sheet.teams.flatMap(({ route }, place) => routeItems(route, place, view)),
    ...stopItems(sheet, view, measure),
  ];
  return { items: [{ type: 'group', clip: box, items }], view };
}

function boundsOf({ zone, stops, teams }: ShiftSheet): Bounds {
  const places: number[] = [...(zone?.outline ?? [])];
  for (const { stop } of stops) places.push(stop.lon, stop.lat, stop.wayLon, stop.wayLat);
  const [team] = teams;
  if (places.length === 0 && team) places.push(team.route.base.lon, team.route.base.lat);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [lon = 0, lat = 0] = [places[i], places[i + 1]];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const room = Math.max(LEAST_SPAN, 0.06 * Math.max(east - west, north - south));
  return [west - room, south - room, east + room, north + room];
}

function borderItems({ zone }: ShiftSheet, view: PaperView): readonly DrawItem[] {
  if (!zone || zone.outline.length < 6) return [];
  const ring = view.toPage(Float64Array.from(zone.outline));
  return [
    {
      type: 'shape',
      lines: [ring],
      closed: true,
      fill: { color: '#f5b301', opacity: 0.12 },
      stroke: { color: '#b35c00', widthMm: 0.7, dashMm: [2.4, 1.2] },
    },
  ];
}

function routeItems(route: PlannedRoute, place: number, view: PaperView): readonly DrawItem[] {
  if (route.line.length < 4) return [];
  const line = view.toPage(Float64Array.from(route.line));
  const { color, dashMm } = routeLook(place);
  const base = { type: 'shape', lines: [line], closed: false } as const;
  return [
    { ...base, stroke: { color: PAPER_WHITE, widthMm: 1.5, opacity: 0.8 } },
    { ...base, stroke: { color, widthMm: 0.8, ...(dashMm ? { dashMm } : {}) } },
    ...routeArrows(line, color),
  ];
}

function stopItems(
  { stops }: ShiftSheet,
  view: PaperView,
  measure: TextMeasure,
): readonly DrawItem[] {
  const at = view.toPage(Float64Array.from(stops.flatMap(({ stop }) => [stop.lon, stop.lat])));
  const way = view.toPage(
    Float64Array.from(stops.flatMap(({ stop }) => [stop.wayLon, stop.wayLat])),
  );
  const shown = spreadMarks(at, STOP_RADIUS_MM, view.box);
  const links = stops.flatMap((_, i): DrawItem[] => {
    const [x = 0, y = 0] = at.subarray(2 * i, 2 * i + 2);
    const lines = [way.slice(2 * i, 2 * i + 2), shown.slice(2 * i, 2 * i + 2)].map((end) =>
      Float64Array.of(x, y, ...end),
    );
    return [
      {
        type: 'shape',
        lines,
        closed: false,
        stroke: { color: INK, widthMm: 0.3, dashMm: [0.6, 0.6] },
      },
      { type: 'circle', x, y, radiusMm: 0.7, fill: { color: INK } },
    ];
  });
  const marks = stops.flatMap(({ number }, i) =>
    badgeItems(
      measure,
      String(number),
      { x: shown[2 * i] ?? 0, y: shown[2 * i + 1] ?? 0, radiusMm: STOP_RADIUS_MM },
      { rim: PAPER_WHITE },
    ),
  );
  return [...links, ...marks];
}
