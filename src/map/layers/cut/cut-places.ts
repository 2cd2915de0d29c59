import type { LonLat, ScenarioCut, ScenarioEnd } from '../../../core/criticality/scenario.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { PieceLines } from '../../../jobs/protocol/service-jobs.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { sectionsOfRoute } from '../../../state/what-if/route-sections.ts';
import { middleOf } from './ground-circle.ts';

/** Where the mark of a cut stands; null when the data does not know it. */
export function cutPlace(
  cut: ScenarioCut,
  result: StudyResult,
  pieces: PieceLines | null,
): LonLat | null {
  switch (cut.type) {
    case 'section': {
      const section = targetNumber(result, cut.id);
      if (section < 0) return null;
      const broken = pieces ? brokenPiece(pieces, section) : null;
      return middleOf(broken ?? sectionLine(result, section));
    }
    case 'route': {
      const sections = sectionsOfRoute(result, cut.id);
      const middle = sections[Math.floor(sections.length / 2)];
      return middle === undefined ? null : middleOf(sectionLine(result, middle));
    }
    case 'target':
      return targetPlace(result, cut.id);
    case 'corridor':
      return cut.line.length > 0 ? middleOf(cut.line) : null;
    default:
      return [cut.lon, cut.lat];
  }
}

export function endPlace(end: ScenarioEnd, result: StudyResult): LonLat | null {
  return end.type === 'target' ? targetPlace(result, end.id) : [end.lon, end.lat];
}

function targetPlace(result: StudyResult, id: string): LonLat | null {
  const number = targetNumber(result, id);
  const lon = result.targets.lon[number];
  const lat = result.targets.lat[number];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

export function sectionLine({ sections }: StudyResult, section: number): LonLat[] {
  const from = sections.start[section] ?? 0;
  const to = sections.start[section + 1] ?? from;
  return coordinates(sections.lonLat, from, to);
}

export function coordinates(lonLat: Float64Array, from: number, to: number): LonLat[] {
  return Array.from({ length: to - from }, (_, step) => [
    lonLat[2 * (from + step)] ?? 0,
    lonLat[2 * (from + step) + 1] ?? 0,
  ]);
}

/** The piece of a section where it is cut, once the answer says where that is. */
function brokenPiece({ section, cut, start, lonLat }: PieceLines, wanted: number): LonLat[] | null {
  const at = section.findIndex((number, piece) => number === wanted && cut[piece] === 1);
  return at < 0 ? null : coordinates(lonLat, start[at] ?? 0, start[at + 1] ?? 0);
}
