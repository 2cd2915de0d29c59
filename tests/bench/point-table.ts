import { seededRandom } from '../../src/core/basics/random.ts';
import type { Table } from '../../src/core/model/table.ts';

/** BTS sites of a made-up country: an id and a name of its own each, seven fields, a place. */
export function pointTable(rows: number): Table {
  const random = seededRandom('readers');
  const coordinates = new Float64Array(2 * rows);
  const subscribers = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    coordinates[2 * row] = Math.round((103 + 6 * random()) * 1e6) / 1e6;
    coordinates[2 * row + 1] = Math.round((9 + 13 * random()) * 1e6) / 1e6;
    subscribers[row] = Math.floor(5000 * random());
  }
  const starts = Uint32Array.from({ length: rows + 1 }, (_, i) => i);
  const each = <T>(value: (row: number) => T): T[] =>
    Array.from({ length: rows }, (_, i) => value(i));
  const codes = Uint32Array.from(each((row) => row + 1));
  return {
    kind: 'bts_site',
    rows,
    columns: {
      id: { type: 'text', codes, dictionary: ['', ...each((row) => `GLI${row}`)] },
      name: { type: 'text', codes, dictionary: ['', ...each((row) => `Trạm Đak Đoa ${row}`)] },
      owner: {
        type: 'text',
        codes: Uint32Array.from(each((row) => 1 + (row % 3))),
        dictionary: ['', 'Viettel', 'VNPT', 'MobiFone'],
      },
      status: { type: 'choice', codes: Uint8Array.from(each((row) => 1 + (row % 3))) },
      site_type: { type: 'choice', codes: Uint8Array.from(each((row) => 1 + (row % 2))) },
      subscribers: { type: 'number', values: subscribers },
      last_check: {
        type: 'instant',
        values: Float64Array.from(
          each((row) => Date.UTC(2024, 0, 1 + (row % 700)) - 7 * 3_600_000),
        ),
      },
    },
    geometry: { type: 'point', coordinates, partStart: starts, featureStart: starts },
    files: ['points'],
    sourceFile: new Uint16Array(rows),
    sourceRow: codes,
  };
}
