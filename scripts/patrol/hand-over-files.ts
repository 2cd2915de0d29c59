import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import type { PageMark } from '../../src/core/sheet/page-mark.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { patrolWords } from '../../src/i18n/patrol-words.ts';
import type { PatrolFileKind } from '../../src/jobs/patrol-files-protocol.ts';
import type { OutputFile } from '../../src/jobs/protocol.ts';
import type { CommandIo } from '../command.ts';
import type { RanStudy } from '../run-study.ts';

const NO_MARK: PageMark = { level: 'none', text: '', basis: '', copy: '', recipient: '' };

/** Files for phones, and what is printed once a mark was chosen: the same bytes as the app's. */
export async function handOverFiles(
  { jobs, options }: RanStudy,
  plan: PatrolPlan,
  mark: PageMark | null,
  io: CommandIo,
): Promise<readonly OutputFile[]> {
  const files: readonly PatrolFileKind[] = mark
    ? ['gpx', 'kml', 'sheets', 'roster']
    : ['gpx', 'kml'];
  const request = {
    plan,
    files,
    words: patrolWords(io.language),
    mapWords: paperMapWords(io.language),
    over: { mark: mark ?? NO_MARK, hotlines: [], issued: plan.options.date, showClass: false },
  };
  return jobs.run('patrol-files', request, options);
}
