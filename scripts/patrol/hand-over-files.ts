import type { PatrolPlan } from '../../src/core/patrol/plan/patrol-plan.ts';
import { NO_PATROLS } from '../../src/core/patrol/patrol-work.ts';
import { EMPTY_PLAN } from '../../src/core/plan/protection-plan.ts';
import type { PageMark } from '../../src/core/sheet/page-mark.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { patrolWords } from '../../src/i18n/patrol-words.ts';
import type { PatrolFileKind } from '../../src/jobs/protocol/patrol-file-jobs.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import type { CommandIo } from '../command.ts';
import type { RanStudy } from '../run-study.ts';

const NO_MARK: PageMark = { level: 'none', text: '', basis: '', copy: '', recipient: '' };

/** Files and cards for phones, sheets and roster on paper, a sheet of a commune when asked: the same bytes as the app's. */
export async function handOverFiles(
  { jobs, options, project }: RanStudy,
  plan: PatrolPlan,
  mark: PageMark | null,
  commune: string | undefined,
  io: CommandIo,
): Promise<readonly OutputFile[]> {
  const always: readonly PatrolFileKind[] = ['gpx', 'kml', 'sheets', 'roster', 'cards'];
  const files = commune === undefined ? always : [...always, 'commune' as const];
  const { patrol, plan: protection } = project ?? { patrol: NO_PATROLS, plan: EMPTY_PLAN };
  const work = {
    log: patrol.log,
    items: protection.items,
    referenceDay: protection.referenceDay || plan.period.to,
  };
  const request = {
    plan,
    files,
    words: patrolWords(io.language),
    mapWords: paperMapWords(io.language),
    ...(commune === undefined ? {} : { commune: { commune, ...work } }),
    over: {
      mark: mark ?? NO_MARK,
      hotlines: patrol.hotlines,
      issued: plan.options.date,
      showClass: false,
    },
  };
  return jobs.run('patrol-files', request, options);
}
