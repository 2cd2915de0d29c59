import type { Crs } from '../../geo/crs/crs.ts';
import type { PlaceProposal } from '../import/import-report.ts';
import { LEAST_COMMUNES, agrees, isFar } from './score-reading.ts';
import type { SaidOfPlace } from './score-reading.ts';
import { apartM } from './apart.ts';
import { shareOf } from './test-reading.ts';
import type { TestedReading } from './test-reading.ts';

export type Settled = {
  /** Index of the reading that is taken; null where a person has to say. */
  readonly chosen: number | null;
  readonly by: PlaceProposal['by'];
};

export const ASKED: Settled = { chosen: null, by: null };

const RIGHT = 0.9;
const FAR_BEHIND = 0.3;
/** Readings of one meridian and different scales or datums: the ground cannot tell them apart. */
const TWINS_M = 1000;
const SAME_M = 1;
const MOST = 0.5;

/**
 * Whether one of the readings (surest first) may be taken without asking: what the file states, where the
 * ground does not speak against it; degrees; metres where the communes the records name leave no other.
 * Metres that merely fit the province are asked: the same numbers fit it about several meridians.
 */
export function settlePlace(
  readings: readonly TestedReading[],
  said: SaidOfPlace,
  unknownCrs: boolean,
): Settled {
  if (said.stated) return settleStated(readings, said.stated);
  const [best] = readings;
  if (!best) return ASKED;
  if (best.crs.unit === 'degree' && !unknownCrs) return settleDegrees(readings, said);
  return settleByCommune(readings, said);
}

/** As it is said, unless another reading meets the ground clearly better. */
export function settleStated(readings: readonly TestedReading[], stated: Crs): Settled {
  const chosen = bestOrder(readings, ({ crs }) => crs.id === stated.id);
  const own = readings[chosen];
  if (!own || readings.some((other) => isClearlyBetter(other, own))) return ASKED;
  return { chosen, by: 'file' };
}

function settleDegrees(readings: readonly TestedReading[], { words }: SaidOfPlace): Settled {
  const datum = words.datum ?? 'WGS 84';
  const chosen = bestOrder(readings, ({ crs }) => crs.datum === datum);
  return chosen < 0 ? ASKED : { chosen, by: words.datum === 'VN-2000' ? 'file' : 'values' };
}

/** Of the orders of axes of one system, the one that puts more in the country; as written where both do alike. */
function bestOrder(
  readings: readonly TestedReading[],
  isOwn: (reading: TestedReading) => boolean,
): number {
  let best = -1;
  for (const [i, reading] of readings.entries()) {
    const known = readings[best];
    if (!isOwn(reading)) continue;
    const better = !known || reading.inVietnam > known.inVietnam;
    const asWritten = known?.inVietnam === reading.inVietnam && reading.axes === 'east-north';
    if (better || asWritten) best = i;
  }
  return best;
}

/** By its communes where both name them, else by the province, else by the country. */
function isClearlyBetter(other: TestedReading, own: TestedReading): boolean {
  if (apartM(other.lonLat, own.lonLat) < TWINS_M) return false;
  const [theirs, ours] = [other.inCommune, own.inCommune];
  if (theirs && ours && ours.of >= LEAST_COMMUNES) {
    return shareOf(theirs) - shareOf(ours) >= FAR_BEHIND;
  }
  if (other.inVietnam >= MOST && own.inVietnam < MOST) return true;
  if (!other.inProvince || !own.inProvince) return false;
  return shareOf(other.inProvince) - shareOf(own.inProvince) >= FAR_BEHIND;
}

function settleByCommune(readings: readonly TestedReading[], { words }: SaidOfPlace): Settled {
  const [best, ...others] = readings;
  if (!best?.inCommune || best.inCommune.of < LEAST_COMMUNES) return ASKED;
  const share = shareOf(best.inCommune);
  if (share < RIGHT || !agrees(best.crs, words)) return ASKED;
  const far = isFar(best);
  const rivals = others.filter((rival) => agrees(rival.crs, words) && (far || !isFar(rival)));
  const alone = rivals.every(
    (rival) =>
      (rival.inCommune ? shareOf(rival.inCommune) : 0) <= share - FAR_BEHIND ||
      apartM(rival.lonLat, best.lonLat) < SAME_M,
  );
  return alone ? { chosen: 0, by: 'commune' } : ASKED;
}
