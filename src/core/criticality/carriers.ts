import { foldText } from '../basics/text-fold.ts';
import { u32 } from '../geo/typed.ts';
import type { Table } from '../model/table.ts';
import type { OwnerRule } from './service-graph.ts';
import type { ServicePoints } from './service-points.ts';
import { textCodes } from './text-codes.ts';
import type { TextCodes } from './text-codes.ts';

/**
 * Who carries whose traffic. Each operator with an exchange is a carrier of its own. Carrier 0 is open: an
 * owner nobody wrote down, or an operator without an exchange in the data, whose traffic must go some way
 * nobody recorded: it may use any cable it reaches, and any cable may use its. With owners shared, all are 0.
 */
export type Carriers = {
  /** By row of the cable_route table. */
  readonly ofRoute: Uint32Array;
  /** By service point. Post offices and other sites hang on any operator's cable: 0. */
  readonly ofPoint: Uint32Array;
  readonly count: number;
  /** Operators of BTS sites without an exchange, as first written, with the number of their sites. */
  readonly withoutExchange: readonly OwnerSites[];
};

type OwnerSites = { readonly owner: string; readonly sites: number };

export function mayCarry(cable: number, asset: number): boolean {
  return cable === 0 || asset === 0 || cable === asset;
}

export function carriersOf(
  routes: Table | undefined,
  points: ServicePoints,
  rule: OwnerRule,
): Carriers {
  const carrierOf = carriersByOwner(points);
  const ofPoint = new Uint32Array(points.count);
  const ofRoute = new Uint32Array(routes?.rows ?? 0);
  if (rule === 'separate') {
    for (const { kind, table, first, end } of points.groups) {
      if (kind !== 'exchange' && kind !== 'bts_site') continue;
      const { codes, carriers } = ownersOf(table, carrierOf);
      for (let point = first; point < end; point += 1) {
        ofPoint[point] = carriers[codes[u32(points.row, point)] ?? 0] ?? 0;
      }
    }
    if (routes) {
      const { codes, carriers } = ownersOf(routes, carrierOf);
      for (let row = 0; row < routes.rows; row += 1) ofRoute[row] = carriers[codes[row] ?? 0] ?? 0;
    }
  }
  return {
    ofRoute,
    ofPoint,
    count: rule === 'shared' ? 1 : carrierOf.size + 1,
    withoutExchange: withoutExchange(points, carrierOf),
  };
}

/** Carriers by folded owner: "VNPT" and "vnpt" are one operator. In the order of the exchanges. */
type CarrierOfOwner = ReadonlyMap<string, number>;

function carriersByOwner(points: ServicePoints): CarrierOfOwner {
  const carrierOf = new Map<string, number>();
  for (const { kind, table, first, end } of points.groups) {
    if (kind !== 'exchange') continue;
    const { codes, dictionary } = textCodes(table, 'owner');
    for (let point = first; point < end; point += 1) {
      const owner = foldText(dictionary[codes[u32(points.row, point)] ?? 0] ?? '');
      if (owner !== '' && !carrierOf.has(owner)) carrierOf.set(owner, carrierOf.size + 1);
    }
  }
  return carrierOf;
}

/** The carrier by code of the owner. */
function ownersOf(
  table: Table,
  carrierOf: CarrierOfOwner,
): Pick<TextCodes, 'codes'> & { readonly carriers: readonly number[] } {
  const { codes, dictionary } = textCodes(table, 'owner');
  return { codes, carriers: dictionary.map((owner) => carrierOf.get(foldText(owner)) ?? 0) };
}

function withoutExchange(points: ServicePoints, carrierOf: CarrierOfOwner): readonly OwnerSites[] {
  const without = new Map<string, { owner: string; sites: number }>();
  for (const { kind, table, first, end } of points.groups) {
    if (kind !== 'bts_site') continue;
    const { codes, dictionary } = textCodes(table, 'owner');
    const folded = dictionary.map(foldText);
    const isCarrier = folded.map((owner) => owner === '' || carrierOf.has(owner));
    for (let point = first; point < end; point += 1) {
      const code = codes[u32(points.row, point)] ?? 0;
      if (isCarrier[code] ?? true) continue;
      const key = folded[code] ?? '';
      const seen = without.get(key) ?? { owner: dictionary[code] ?? '', sites: 0 };
      seen.sites += 1;
      without.set(key, seen);
    }
  }
  return [...without.values()];
}
