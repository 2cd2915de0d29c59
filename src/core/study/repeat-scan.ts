import { circleOrders } from '../hotspots/scan/circle-orders.ts';
import { networkOrders } from '../hotspots/scan/network-orders.ts';
import type { ScanCases, ScanModel, ZoneOrders } from '../hotspots/scan/scan-input.ts';
import type { RepeatGroup } from '../hotspots/near-repeat/repeat-events.ts';
import { TARGET_KINDS } from './study-result.ts';
import type { TargetKind } from './study-result.ts';
import type { RepeatInput } from './repeat.ts';
import type { NetworkStage } from './study-memory.ts';

/** Zones grow as circles, or as balls along the cable (incidents on cable, permutation model). */
export const SCAN_SHAPES = ['circle', 'cable'] as const;
export type ScanShape = (typeof SCAN_SHAPES)[number];

/** Places whose exposure is counted together in the Poisson model. */
const CELL_M = 5_000;

/** What a kilometre or a site is for each group; none for security as a whole: units do not mix. */
const EXPOSED: Readonly<Record<RepeatGroup, readonly TargetKind[]>> = {
  security: [],
  cable: ['section'],
  site: ['bts_site', 'exchange', 'site'],
  postal: ['post_office'],
};

export type StudyScan = {
  readonly cases: ScanCases;
  readonly orders: ZoneOrders;
  /** Metres in the plane, by location. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Event (of RepeatEvents) of each case. */
  readonly event: Uint32Array;
};

export type StudyScanOptions = {
  readonly group: RepeatGroup;
  readonly model: ScanModel;
  readonly shape: ScanShape;
  readonly maxRadiusM: number;
};

/** The Poisson model needs one unit of exposure, the cable shape incidents on cable. */
export function possibleScan<Asked extends StudyScanOptions>(asked: Asked): Asked {
  const model = EXPOSED[asked.group].length > 0 ? asked.model : 'permutation';
  const onCable = asked.group === 'cable' && model === 'permutation';
  return { ...asked, model, shape: onCable ? asked.shape : 'circle' };
}

/** Cases and zones of a study's incidents: by place, or by cells of 5 km with their km or sites. */
export function studyScan(
  input: RepeatInput,
  stage: NetworkStage,
  options: StudyScanOptions,
): StudyScan {
  return options.model === 'poisson'
    ? byCell(input, stage, options)
    : byPlace(input, stage, options);
}

function byPlace(
  { incidents, events, firstDay, lastDay }: RepeatInput,
  { network }: NetworkStage,
  { shape, maxRadiusM }: StudyScanOptions,
): StudyScan {
  const first: number[] = [];
  const known = new Map<string, number>();
  const location = Uint32Array.from(events.day, (_, event) => {
    const key = `${Math.round(events.x[event] ?? 0)} ${Math.round(events.y[event] ?? 0)}`;
    const at = known.get(key) ?? first.push(event) - 1;
    known.set(key, at);
    return at;
  });
  const x = Float64Array.from(first, (event) => events.x[event] ?? 0);
  const y = Float64Array.from(first, (event) => events.y[event] ?? 0);
  const all = Uint32Array.from(first.keys());
  const incidentOf = (event: number): number => events.incident[event] ?? 0;
  const places = {
    edge: Uint32Array.from(first, (event) => incidents.edge[incidentOf(event)] ?? 0),
    alongM: Float64Array.from(first, (event) => incidents.alongM[incidentOf(event)] ?? 0),
  };
  return {
    cases: {
      locations: first.length,
      days: lastDay - firstDay + 1,
      location,
      day: Uint32Array.from(events.day, (day) => day - firstDay),
      population: null,
    },
    orders:
      shape === 'cable'
        ? networkOrders(network.graph, places, maxRadiusM)
        : circleOrders(x, y, all, all, maxRadiusM),
    x,
    y,
    event: Uint32Array.from(events.day.keys()),
  };
}

function byCell(
  { incidents, events, firstDay, lastDay }: RepeatInput,
  { network, targets }: NetworkStage,
  { group, maxRadiusM }: StudyScanOptions,
): StudyScan {
  const places = network.plane.toMetres(interleaved(targets.lon, targets.lat));
  const cellOf = (target: number): string => {
    const column = Math.floor((places.x[target] ?? 0) / CELL_M);
    return `${column} ${Math.floor((places.y[target] ?? 0) / CELL_M)}`;
  };
  const exposed = new Set<TargetKind>(EXPOSED[group]);
  const cells = new Map<string, { at: number; weight: number; x: number; y: number }>();
  for (let target = 0; target < targets.length; target += 1) {
    const kind = TARGET_KINDS[targets.kind[target] ?? 0];
    const size = targets.size[target] ?? 0;
    if (!kind || !exposed.has(kind) || targets.planned[target] === 1 || !(size > 0)) continue;
    const key = cellOf(target);
    const cell = cells.get(key) ?? { at: cells.size, weight: 0, x: 0, y: 0 };
    cell.weight += size;
    cell.x += size * (places.x[target] ?? 0);
    cell.y += size * (places.y[target] ?? 0);
    cells.set(key, cell);
  }
  const list = [...cells.values()];
  const x = Float64Array.from(list, (cell) => cell.x / cell.weight);
  const y = Float64Array.from(list, (cell) => cell.y / cell.weight);
  const struck = (event: number): number => incidents.target[events.incident[event] ?? 0] ?? 0;
  const event = Uint32Array.from(events.day.keys()).filter((one) => cells.has(cellOf(struck(one))));
  const all = Uint32Array.from(list.keys());
  return {
    cases: {
      locations: list.length,
      days: lastDay - firstDay + 1,
      location: event.map((one) => cells.get(cellOf(struck(one)))?.at ?? 0),
      day: event.map((one) => (events.day[one] ?? 0) - firstDay),
      population: Float64Array.from(list, (cell) => cell.weight),
    },
    orders: circleOrders(x, y, all, all, maxRadiusM),
    x,
    y,
    event,
  };
}

function interleaved(lon: Float64Array, lat: Float64Array): Float64Array {
  const lonLat = new Float64Array(2 * lon.length);
  lon.forEach((value, at) => {
    lonLat[2 * at] = value;
    lonLat[2 * at + 1] = lat[at] ?? 0;
  });
  return lonLat;
}
