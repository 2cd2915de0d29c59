import * as fc from 'fast-check';

import type { Dataset } from '../../src/core/model/dataset.ts';
import { INCIDENT_KIND_IDS } from '../../src/core/model/incident-kinds.ts';
import { place, smallDataset } from './small-dataset.ts';
import type { Place, RecordWithPlace } from './small-dataset.ts';

const metre = fc.integer({ min: -3000, max: 3000 });
const spot: fc.Arbitrary<Place> = fc.tuple(metre, metre).map(([east, north]) => place(east, north));
const nowhere: Place = [Number.NaN, Number.NaN];
const status = fc.constantFrom('in_use', 'planned', 'retired', '');
const yesNo = fc.constantFrom('yes', 'no', 'unknown');

const present = (fields: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

const asset = {
  status,
  owner: fc.constantFrom('VNPT', 'Viettel', ''),
  guard: yesNo,
  lock: yesNo,
  protection_class: fc.constantFrom('none', 'important', 'national_security', ''),
};

function records(
  prefix: string,
  fields: Record<string, fc.Arbitrary<string | number>>,
  where: fc.Arbitrary<Omit<RecordWithPlace, 'fields'>>,
  maxLength: number,
): fc.Arbitrary<RecordWithPlace[]> {
  const one = fc.tuple(where, fc.record(fields));
  return fc.array(one, { maxLength }).map((list) =>
    list.map(([geometry, values], i) => ({
      ...geometry,
      fields: present({ id: `${prefix}${i}`, ...values }),
    })),
  );
}

const point = spot.map((at) => ({ at }));
const line = fc.array(spot, { minLength: 2, maxLength: 5 }).map((vertices) => ({ line: vertices }));
const day = fc.constantFrom(
  '',
  '2023-06-01',
  '2024-02-03T22:00:00+07:00',
  '2025-12-31T23:59:00+07:00',
);

const incidents = records(
  'V',
  {
    kind: fc.constantFrom(...INCIDENT_KIND_IDS),
    from: day,
    to: day,
    discovered: day,
    severity: fc.constantFrom('minor', 'serious', ''),
    asset_id: fc.constantFrom('', 'C0', 'C1', 'B0', 'P0', 'E0', 'X'),
    location_quality: fc.constantFrom('exact', 'asset', 'commune', ''),
    commune_code: fc.constantFrom('', 'WEST', 'EAST', 'Z'),
  },
  fc.oneof({ weight: 5, arbitrary: point }, { weight: 1, arbitrary: fc.constant({ at: nowhere }) }),
  25,
);

const communes: RecordWithPlace[] = [
  { ring: box(-3100, 0), fields: { id: 'WEST', name: 'Xã Tây' } },
  { ring: box(0, 2000), fields: { id: 'EAST', name: 'Xã Đông' } },
];

function box(west: number, east: number): Place[] {
  return [
    place(west, -3100),
    place(east, -3100),
    place(east, 3100),
    place(west, 3100),
    place(west, -3100),
  ];
}

/** Small datasets of every shape: empty tables, missing tables, retired and planned assets, no dates. */
export function anyDataset(): fc.Arbitrary<Dataset> {
  return fc
    .record(
      {
        cable_route: records(
          'C',
          {
            ...asset,
            placement: fc.constantFrom('aerial', 'duct', ''),
            tier: fc.constantFrom('metro', ''),
          },
          line,
          4,
        ),
        bts_site: records('B', { ...asset, subscribers: fc.constantFrom('', 0, 5000) }, point, 5),
        post_office: records('P', { ...asset, grade: fc.constantFrom('level_2', '') }, point, 3),
        exchange: records('E', asset, point, 2),
        site: records('S', asset, point, 2),
        commune: fc.constant(communes),
        incident: incidents,
      },
      { requiredKeys: [] },
    )
    .map((tables) => smallDataset(tables));
}
