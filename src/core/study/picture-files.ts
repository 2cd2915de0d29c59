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
  const places = stretchPlaces(stages, picture).map(writtenPlace);
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

/** To the millimetre, and to decimals in which every engine gives the same number. */
function writtenPlace(place: StretchPlace): StretchPlace {
  return {
    ...place,
    fromM: rounded(place.fromM, 3),
    toM: rounded(place.toM, 3),
    km: rounded(place.km, 6),
    incidents: rounded(place.incidents, 4),
    density: rounded(place.density, 6),
    timesMean: rounded(place.timesMean, 4),
    rate: rounded(place.rate, 6),
    rateLow: rounded(place.rateLow, 6),
    rateHigh: rounded(place.rateHigh, 6),
    lon: rounded(place.lon, 6),
    lat: rounded(place.lat, 6),
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
  ['incidents', ({ incidents }) => incidents],
  ['density', ({ density }) => density],
  ['times_mean', ({ timesMean }) => timesMean],
  ['rate', ({ rate }) => rate],
  ['rate_low', ({ rateLow }) => rateLow],
  ['rate_high', ({ rateHigh }) => rateHigh],
  ['sure', ({ sure }) => sure],
  ['lon', ({ lon }) => lon],
  ['lat', ({ lat }) => lat],
];

function stretchesCsv(places: readonly StretchPlace[]): Uint8Array {
  return writeCsvRows(
    COLUMNS.map(([name]) => name),
    places.map((place) => COLUMNS.map(([, cell]) => cell(place))),
  );
}
