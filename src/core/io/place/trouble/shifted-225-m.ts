import { VN2000_DEGREES } from '../../../geo/crs/projected.ts';
import type { PlaceDraft } from '../place-draft.ts';
import { headerWords } from '../place-header.ts';
import { evenRows } from '../table-sample.ts';
import { toWgs84 } from '../to-wgs84.ts';
import { isInNamedPlace } from './named-place.ts';
import type { Trouble, TroubleContext } from './trouble.ts';

const ROWS_TESTED = 2000;
/** Records that are in their commune only after the shift, and how many of them to one the other way. */
const LEAST_BETTER = 12;
const LEAST_ODDS = 5;

/**
 * Places called WGS 84 that are VN-2000 without its seven parameters ("nội bộ"), 225 m WNW of the truth.
 * The values cannot tell: the headers say VN-2000, or clearly more records fall in the commune they name
 * once shifted than the other way (discordant pairs, as McNemar's test counts them).
 */
export const SHIFTED_225_M: Trouble = {
  code: 'shifted-225-m',
  fix: 'shift-from-vn2000',
  concerns: () => true,
  find: (draft, context) => {
    const { origin } = context;
    if (origin.crs.datum !== 'WGS 84') return { rows: [] };
    const says = origin.source.columns
      ? headerWords(origin.source.from).datum === 'VN-2000'
      : false;
    const asked = context.choices.repairs?.includes('shift-from-vn2000') ?? false;
    if (!says && !asked && !fitsBetterShifted(draft, context)) return { rows: [] };
    const rows = Array.from({ length: draft.rows }, (_, row) => row);
    return { rows: rows.filter((row) => draft.placeOf(row) !== null) };
  },
  repair: (draft, { rows }) => {
    draft.lonLat.set(toWgs84(draft.lonLat, VN2000_DEGREES));
    for (const row of rows) draft.repaired.add(row);
    if (rows.length > 0) draft.tellAll('place.shifted', { count: rows.length });
  },
};

function fitsBetterShifted(draft: PlaceDraft, context: TroubleContext): boolean {
  const { communeOf, ground } = context;
  if (!communeOf || !ground.communeAt) return false;
  let [better, worse] = [0, 0];
  for (const row of evenRows(draft.rows, ROWS_TESTED)) {
    const place = draft.placeOf(row);
    if (!place || communeOf(row) === null) continue;
    const [lon = 0, lat = 0] = toWgs84(Float64Array.of(place.lon, place.lat), VN2000_DEGREES);
    const [now, then] = [
      isInNamedPlace(row, place, context),
      isInNamedPlace(row, { lon, lat }, context),
    ];
    if (then && !now) better += 1;
    if (now && !then) worse += 1;
  }
  return better >= LEAST_BETTER && better >= LEAST_ODDS * worse;
}
