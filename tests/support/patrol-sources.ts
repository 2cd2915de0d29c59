import { nodeFont } from '../../scripts/node-fonts.ts';
import type { HandOver } from '../../src/core/brief/patrol-sheet/patrol-sources.ts';
import type { PatrolFilesRequest } from '../../src/jobs/protocol/patrol-file-jobs.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import type { Handlers } from '../../src/jobs/handlers.ts';
import { patrolWords } from '../../src/i18n/patrol-words.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { placedPatrolPlan } from './placed-patrol-plan.ts';
import type { PlacedPlanSize } from './placed-patrol-plan.ts';
import { quietContext } from './quiet-context.ts';
import { smallProvince } from './small-province.ts';

export const HAND_OVER: HandOver = {
  mark: {
    level: 'internal',
    text: 'LƯU HÀNH NỘI BỘ',
    basis: 'Quyết định số 12/QĐ-CAT',
    copy: '03',
    recipient: 'Công an xã Ia Hrung',
  },
  hotlines: [{ name: 'Trực ban Công an tỉnh', line: '0269 3 824 113' }],
  issued: '2026-02-05',
  showClass: false,
};

/** The handlers after an analysis of the small province. */
export async function analysedProvince(): Promise<{ handlers: Handlers; result: StudyResult }> {
  const { fetchBytes, url } = smallProvince();
  const handlers = createHandlers({ fetchBytes, fontBytes: nodeFont });
  const ctx = quietContext();
  await handlers['open-manifest']({ url }, ctx);
  const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });
  return { handlers, result: await handlers.analyse({ config }, ctx) };
}

export function filesRequest(
  result: StudyResult,
  change: Partial<PatrolFilesRequest> = {},
  size: PlacedPlanSize = {},
): PatrolFilesRequest {
  return {
    plan: placedPatrolPlan(result, size),
    files: ['gpx', 'kml', 'cards'],
    words: patrolWords('vi'),
    mapWords: paperMapWords('vi'),
    over: HAND_OVER,
    ...change,
  };
}
