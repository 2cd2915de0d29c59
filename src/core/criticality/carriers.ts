import { foldText } from '../basics/text-fold.ts';
import type { Table } from '../model/table.ts';
import { textReader } from '../targets/read-column.ts';
import type { OwnerRule } from './service-graph.ts';
import type { ServicePoints } from './service-points.ts';

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
  readonly withoutExchange: readonly { readonly owner: string; readonly sites: number }[];
};

export function mayCarry(cable: number, asset: number): boolean {
  return cable === 0 || asset === 0 || cable === asset;
}

export function carriersOf(
  routes: Table | undefined,
  points: ServicePoints,
  rule: OwnerRule,
): Carriers {
  const owners = ownerReader();
  const carrierOf = new Map<string, number>();
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] !== 'exchange') continue;
    const owner = owners.key(points.table[point], points.row[point] ?? 0);
    if (owner !== '' && !carrierOf.has(owner)) carrierOf.set(owner, carrierOf.size + 1);
  }
  const carrier = (owner: string): number => carrierOf.get(owner) ?? 0;
  const ofPoint = new Uint32Array(points.count);
  const without = new Map<string, { owner: string; sites: number }>();
  for (let point = 0; point < points.count; point += 1) {
    const kind = points.kind[point];
    if (kind !== 'exchange' && kind !== 'bts_site') continue;
    const [table, row] = [points.table[point], points.row[point] ?? 0];
    const owner = owners.key(table, row);
    ofPoint[point] = rule === 'shared' ? 0 : carrier(owner);
    if (kind !== 'bts_site' || owner === '' || carrierOf.has(owner)) continue;
    const seen = without.get(owner) ?? { owner: owners.text(table, row), sites: 0 };
    seen.sites += 1;
    without.set(owner, seen);
  }
  const ofRoute = new Uint32Array(routes?.rows ?? 0);
  if (rule === 'separate') {
    ofRoute.forEach((_, row) => (ofRoute[row] = carrier(owners.key(routes, row))));
  }
  return {
    ofRoute,
    ofPoint,
    count: rule === 'shared' ? 1 : carrierOf.size + 1,
    withoutExchange: [...without.values()],
  };
}

/** Owners are compared folded: "VNPT" and "vnpt" are one operator. Each spelling is folded once. */
function ownerReader() {
  const readers = new Map<Table, (row: number) => string>();
  const folded = new Map<string, string>();
  const text = (table: Table | undefined, row: number): string => {
    if (!table) return '';
    const read = readers.get(table) ?? textReader(table, 'owner');
    readers.set(table, read);
    return read(row);
  };
  const key = (table: Table | undefined, row: number): string => {
    const written = text(table, row);
    const fold = folded.get(written) ?? foldText(written);
    folded.set(written, fold);
    return fold;
  };
  return { text, key };
}
