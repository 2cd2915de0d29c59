import { place, smallDataset } from '../support/small-dataset.ts';
import type { RecordWithPlace } from '../support/small-dataset.ts';

const at = (eastM: number, northM: number, fields: Record<string, string | number>) => ({
  at: place(eastM, northM),
  fields,
});

let incidents = 0;
const incident = (
  eastM: number,
  northM: number,
  kind: string,
  when: string | Record<string, string>,
  more: Record<string, string> = {},
): RecordWithPlace => {
  incidents += 1;
  const dates = typeof when === 'string' ? { discovered: when } : when;
  return at(eastM, northM, { id: `V${incidents}`, kind, ...dates, ...more });
};

const NONE_AT_ALL = {
  guard: 'no',
  lock: 'no',
  fence: 'no',
  light: 'no',
  camera: 'no',
  alarm: 'no',
};

/**
 * Four kilometres of cable going north, three sites, one post office, two communes (south and north of
 * 2 km), and one incident for every way of being counted or left out. Small enough to count by hand.
 */
export function oneRouteProvince() {
  incidents = 0;
  return smallDataset({
    cable_route: [
      {
        line: [place(0, 0), place(0, 4000)],
        fields: {
          id: 'T1',
          name: 'Tuyến 1',
          placement: 'aerial',
          tier: 'backbone',
          protection_class: 'none',
          ...NONE_AT_ALL,
        },
      },
      { line: [place(9000, 0), place(9000, 2000)], fields: { id: 'T9', status: 'retired' } },
    ],
    bts_site: [
      at(100, 1500, {
        id: 'B1',
        owner: 'VNPT',
        subscribers: 100_000,
        protection_class: 'important',
        ...NONE_AT_ALL,
      }),
      at(100, 3500, {
        id: 'B2',
        owner: 'Viettel',
        guard: 'yes',
        lock: 'yes',
        fence: 'yes',
        light: 'yes',
        camera: 'yes',
        alarm: 'yes',
        subscribers: 100,
        protection_class: 'none',
      }),
      at(100, 2500, { id: 'B3', status: 'planned' }),
    ],
    post_office: [at(300, 500, { id: 'P1', grade: 'level_1', protection_class: 'none' })],
    commune: [
      { ring: square(-1000, -1000, 1000, 2000), fields: { id: 'NAM', name: 'Xã Nam' } },
      { ring: square(-1000, 2000, 1000, 5000), fields: { id: 'BAC', name: 'Xã Bắc' } },
    ],
    incident: [
      // On the cable, 2 in the first kilometre, one of them half inside the period.
      incident(20, 500, 'CAP_TROM', '2025-12-31T23:30:00+07:00'),
      incident(20, 700, 'CAP_TROM', {
        from: '2023-12-31T12:00:00+07:00',
        to: '2024-01-01T12:00:00+07:00',
      }),
      // By asset: on B1 although it lies far away; on T1 though 400 m off.
      incident(5000, 5000, 'NGUON_TROM', '2024-06-01T02:00:00+07:00', { asset_id: 'B1' }),
      incident(400, 3600, 'CAP_TROM', '2024-06-01T02:00:00+07:00', { asset_id: 'T1' }),
      // Sabotage takes the nearest of cable and site: 100 m to the cable, 0 m to B2.
      incident(100, 3500, 'PHAHOAI', '2024-07-01T02:00:00+07:00'),
      // Unknown asset: reported, then by distance.
      incident(20, 2500, 'CAP_TROM', '2024-08-01T02:00:00+07:00', { asset_id: 'X' }),
      // Left out, one for each reason.
      incident(20, 2500, 'THIENTAI', '2024-08-01T02:00:00+07:00'),
      incident(20, 2500, 'CAP_TROM', '2023-12-31T23:59:00+07:00'),
      incident(20, 2500, 'CAP_TROM', {}),
      incident(400, 2500, 'CAP_TROM', '2024-08-01T02:00:00+07:00'),
      incident(20, 2500, 'CAP_TROM', '2024-08-01T02:00:00+07:00', { asset_id: 'T9' }),
      incident(20, 500, 'CAP_TROM', '2024-08-01T02:00:00+07:00', {
        location_quality: 'commune',
        commune_code: 'BAC',
      }),
      incident(20, 500, 'CUOC_QT', '2024-08-01T02:00:00+07:00'),
    ],
  });
}

function square(west: number, south: number, east: number, north: number) {
  return [
    place(west, south),
    place(east, south),
    place(east, north),
    place(west, north),
    place(west, south),
  ];
}
