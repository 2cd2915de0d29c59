import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { crsOf, isRefused } from '../../../../src/core/geo/crs/registry.ts';
import type { ImportReport } from '../../../../src/core/io/import/import-report.ts';
import { reviewImport } from '../../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../../src/core/io/load-file.ts';
import { knownGround } from '../../../../src/core/io/place/known-ground.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { bytesOf, cellsOf } from '../../../support/read-as.ts';
import { seededRandom } from '../../../../src/core/basics/random.ts';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/vn-communes/', import.meta.url));
/** Old Gia Lai and old Bình Định meet about here (degrees east). */
const OLD_BORDER = 108.7;

type Site = { readonly lon: number; readonly lat: number; readonly commune: string };

let communes: Table;
let sites: readonly Site[];

async function communesOf(file: string): Promise<Table> {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}${file}`));
  const { part } = await loadFile({ name: file, bytes, kind: 'commune' }, {}, quietContext());
  if (!part) throw new TypeError(file);
  return part.table;
}

function randomSites(count: number, west: number, east: number): readonly Site[] {
  const random = seededRandom('sites');
  const { communeAt } = knownGround({ communes });
  const names = cellsOf(communes, 'name');
  const found: Site[] = [];
  while (found.length < count) {
    const [lon, lat] = [west + random() * (east - west), 13 + random() * 1.6];
    const row = communeAt?.(lon, lat) ?? -1;
    if (row >= 0) found.push({ lon, lat, commune: String(names[row]) });
  }
  return found;
}

function listOf(crs: string, { communes: named = false, northFirst = false } = {}): string {
  const system = crsOf(crs);
  if (!system || isRefused(system)) throw new RangeError(crs);
  const rows = sites.map(({ lon, lat, commune }, i) => {
    const pair = [...system.fromWgs84(Float64Array.of(lon, lat))].map((value) => value.toFixed(2));
    const cells = [`GLI${i}`, ...(northFirst ? pair.toReversed() : pair)];
    return [...cells, ...(named ? [`Xã ${commune}`] : [])].join(',');
  });
  return `Mã trạm,X,Y${named ? ',Xã' : ''}\n${rows.join('\n')}\n`;
}

async function review(csv: string): Promise<ImportReport> {
  const file = { name: 'tram-bts.csv', bytes: bytesOf(csv), kind: 'bts_site' } as const;
  return reviewImport(file, { communes, vn2000Meridian: 108.25 }, quietContext());
}

describe.skipIf(!existsSync(FOLDER))('Gia Lai as it is since July 2025', () => {
  beforeAll(async () => {
    communes = await communesOf('gia-lai-2025.geojson');
    sites = randomSites(400, 107.5, OLD_BORDER);
  });

  it.each(['EPSG:9218', 'EPSG:9217'])(
    'a list of sites in %s is told by its communes, whichever axis stands first',
    async (crs) => {
      for (const northFirst of [false, true]) {
        const { place, questions, choices, counts } = await review(
          listOf(crs, { communes: true, northFirst }),
        );
        expect(questions).toEqual([]);
        expect(place?.by).toBe('commune');
        expect(choices.place).toEqual({ crs });
        expect(counts).toMatchObject({ read: 400, kept: 400 });
        const [best, ...others] = place?.candidates ?? [];
        // A name that was another commune's before July 2025 (Ia Sao) says nothing without a date.
        expect((best?.inCommune?.count ?? 0) / 400).toBeGreaterThan(0.95);
        for (const { inCommune } of others)
          expect((inCommune?.count ?? 0) / 400).toBeLessThan(0.05);
      }
    },
  );

  it('the same list without communes is asked: two meridians fit, 27 km apart', async () => {
    const { place, questions, counts } = await review(listOf('EPSG:9218'));
    expect(questions).toEqual([{ code: 'place' }]);
    expect(counts).toBeNull();
    const offered = new Map(place?.candidates.map((candidate) => [candidate.crs, candidate]));
    expect(offered.has('EPSG:9217')).toBe(true);
    const apartM = Math.abs(
      (offered.get('EPSG:9218')?.apartM ?? 0) - (offered.get('EPSG:9217')?.apartM ?? 0),
    );
    expect(Math.abs(apartM - 27_000)).toBeLessThan(300);
  });

  it('old Kon Tum, about 107°30′, is told from Quảng Ngãi, about 108°00′', async () => {
    communes = await communesOf('quang-ngai-2025.geojson');
    sites = randomSites(300, 107.4, 108.5).filter(({ lat }) => lat > 13.9);
    const { choices, questions } = await review(listOf('EPSG:9216', { communes: true }));
    expect(questions).toEqual([]);
    expect(choices.place).toEqual({ crs: 'EPSG:9216' });
  });
});
