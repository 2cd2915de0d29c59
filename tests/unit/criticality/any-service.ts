import * as fc from 'fast-check';
import { at, cable, commune } from './service-case.ts';
import type { Records, Spot } from './service-case.ts';

const GRID = 4;
const PITCH_M = 1300;
const OWNERS = ['VNPT', 'Viettel', 'MobiFone', ''] as const;

const cell = fc.integer({ min: 0, max: GRID - 1 });
const corner = fc.tuple(cell, cell).map(([x, y]): Spot => [x * PITCH_M, y * PITCH_M]);
const near = fc
  .tuple(corner, fc.integer({ min: -420, max: 420 }), fc.constantFrom(-380, -90, 0, 0, 90, 900))
  .map(([[x, y], dx, dy]): Spot => [x + dx, y + dy]);
const owner = fc.constantFrom(...OWNERS);
const status = fc.constantFrom('in_use', 'in_use', 'in_use', 'in_use', 'planned', 'retired');
const asset = fc.constantFrom(
  '',
  '',
  '',
  'E0',
  'E1',
  'B0',
  'B1',
  'B2',
  'B3',
  'P0',
  'C0',
  'C1',
  'NO',
);
const protection = fc.constantFrom('', 'none', 'important', 'national_security');

const present = (fields: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

const isLong = ([a, b]: readonly Spot[]): boolean => a?.[0] !== b?.[0] || a?.[1] !== b?.[1];

function listed<T>(
  prefix: string,
  fields: Record<string, fc.Arbitrary<string | number>>,
  where: fc.Arbitrary<T>,
  make: (place: T, id: string, fields: Record<string, string | number>) => Records[keyof Records],
  lengths: { minLength: number; maxLength: number },
) {
  return fc
    .array(fc.tuple(where, fc.record(fields)), lengths)
    .map((list) =>
      list.flatMap(([place, values], i) => make(place, `${prefix}${i}`, present(values)) ?? []),
    );
}

/**
 * Provinces of a few cables on a grid: rings, spurs, parallel cables, islands, several operators and
 * exchanges, declared and inferred links, radio chains and standbys, planned and retired assets, wrong ids.
 */
export function anyService(): fc.Arbitrary<Records> {
  return fc.record({
    commune: fc.constant([
      commune('WEST', [-2000, -2000], [2000, 6000]),
      commune('EAST', [2000, -2000], [6000, 6000]),
    ]),
    exchange: listed(
      'E',
      { owner, status },
      fc.oneof(corner, near),
      (spot, id, fields) => [at(spot, id, fields)],
      { minLength: 0, maxLength: 3 },
    ),
    cable_route: listed(
      'C',
      { owner, status, from_asset: asset, to_asset: asset },
      fc.array(corner, { minLength: 2, maxLength: 3 }).filter(isLong),
      (spots, id, fields) => [cable(spots, id, fields)],
      { minLength: 0, maxLength: 12 },
    ),
    bts_site: listed(
      'B',
      {
        owner,
        status,
        fed_by: asset,
        backup_feed: asset,
        subscribers: fc.constantFrom('', 0, 10, 25),
        protection_class: protection,
      },
      fc.oneof(corner, near),
      (spot, id, fields) => [at(spot, id, fields)],
      { minLength: 0, maxLength: 8 },
    ),
    post_office: listed(
      'P',
      { status, backup_feed: asset, protection_class: protection },
      near,
      (spot, id, fields) => [at(spot, id, fields)],
      { minLength: 0, maxLength: 2 },
    ),
    site: listed(
      'S',
      { status, protection_class: protection },
      near,
      (spot, id, fields) => [at(spot, id, fields)],
      { minLength: 0, maxLength: 2 },
    ),
  });
}
