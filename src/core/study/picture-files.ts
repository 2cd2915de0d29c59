import { canonicalJson } from '../basics/canonical-json.ts';
import type { Cell } from '../io/write/table-cells.ts';
import { writeCsvRows } from '../io/write/write-csv.ts';
import { APP_VERSION } from './app-version.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { HotspotPicture } from './hotspot-picture.ts';
import { lixelFile } from './lixel-file.ts';
import type { LixelFormat } from './lixel-file.ts';
import { columnsHash, sortedConfig } from './result-hash.ts';
import { rounded } from './rounded.ts';
import { stretchPlaces } from './stretch-places.ts';
import type { StretchPlace } from './stretch-places.ts';
import type { StudyConfig } from './study-config.ts';
import type { StudyFile } from './study-files.ts';
import { tenDigits } from './ten-digits.ts';

export type PictureFiles = {
  readonly files: readonly StudyFile[];
  readonly places: readonly StretchPlace[];
  readonly hash: string;
};

/**
 * The files of `vonggac hotspots`: the pieces of cable with their density, the stretches where it is high,
 * and what it was made with. The same data, settings and version give the same bytes.
 */
export async function pictureFiles(
  stages: PlacedStages,
  config: StudyConfig,
  picture: HotspotPicture,
  format: LixelFormat,
): Promise<PictureFiles> {
  const places = stretchPlaces(stages, picture);
  const { method, params, fadeDays, period } = picture;
  const question = { config: sortedConfig(config), method, params, fadeDays, period };
  const hash = await columnsHash(
    { form: 'vonggac-hotspots-1', ...question, dataHash: stages.dataset.hash },
    [['lixel.density', picture.lixelDensity]],
  );
  const { dataset } = stages;
  const { name, illustrative, cutOff } = dataset;
  const document = {
    format: 'vonggac-hotspots',
    version: 1,
    app: { name: 'vonggac', version: APP_VERSION },
    data: { name, illustrative, cutOff, hash: dataset.hash },
    ...question,
    records: picture.records,
    weight: picture.weight,
    km: picture.km,
    effectiveYears: picture.effectiveYears,
    mass: picture.mass,
    units: { density: 'incidents/km/year', rate: 'incidents/km/year', weight: 'incidents' },
    meanDensity: picture.stretches.meanDensity,
    hotFrom: picture.stretches.threshold,
    hotKm: picture.stretches.hotKm,
    stretches: places,
    issues: picture.issues,
    hash,
  };
  return {
    files: [
      lixelFile(stages, picture, format),
      { name: 'stretches.csv', bytes: stretchesCsv(places) },
      {
        name: 'hotspots.json',
        bytes: new TextEncoder().encode(`${canonicalJson(tenDigits(document))}\n`),
      },
    ],
    places,
    hash,
  };
}

const COLUMNS: readonly (readonly [name: string, cell: (place: StretchPlace) => Cell])[] = [
  ['rank', ({ rank }) => rank],
  ['route', ({ route }) => route],
  ['name', ({ name }) => name],
  ['commune_code', ({ communeCode }) => communeCode],
  ['commune_name', ({ communeName }) => communeName],
  ['from_km', ({ fromM }) => rounded(fromM / 1000, 3)],
  ['to_km', ({ toM }) => rounded(toM / 1000, 3)],
  ['km', ({ km }) => rounded(km, 3)],
  ['incidents', ({ incidents }) => rounded(incidents, 4)],
  ['density', ({ density }) => rounded(density, 6)],
  ['times_mean', ({ timesMean }) => rounded(timesMean, 4)],
  ['rate', ({ rate }) => rounded(rate, 6)],
  ['rate_low', ({ rateLow }) => rounded(rateLow, 6)],
  ['rate_high', ({ rateHigh }) => rounded(rateHigh, 6)],
  ['sure', ({ sure }) => sure],
  ['lon', ({ lon }) => rounded(lon, 6)],
  ['lat', ({ lat }) => rounded(lat, 6)],
];

function stretchesCsv(places: readonly StretchPlace[]): Uint8Array {
  return writeCsvRows(
    COLUMNS.map(([name]) => name),
    places.map((place) => COLUMNS.map(([, cell]) => cell(place))),
  );
}
