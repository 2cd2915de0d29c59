import { ATLAS_BY, isToldAt, pageSubjects } from '../../src/core/brief/page/facts/page-subjects.ts';
import type { AtlasBy } from '../../src/core/brief/page/facts/page-subjects.ts';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import { PAPER_TONES } from '../../src/core/brief/map/paper-map-request.ts';
import type { Project } from '../../src/core/project/project.ts';
import type { DetailLevel } from '../../src/core/model/detail-level.ts';
import type { PageRequest, PageSubject } from '../../src/core/brief/page/page-request.ts';
import { pageWords } from '../../src/i18n/page-words.ts';
import { PAGE_FORMATS } from '../../src/jobs/protocol/page-jobs.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { keptPlan } from '../project/kept-plan.ts';
import { askedTemplate } from './asked-template.ts';
import type { BriefAsked, BriefKind } from './brief-kind.ts';
import { heldBreaks } from './held-breaks.ts';

/** One page about the province, or about one commune. */
export const pageKind: BriefKind = {
  id: 'page',
  formats: PAGE_FORMATS,
  check: askedTemplate,
  write: async (asked) => {
    const place = asked.args.text('place');
    const subject: PageSubject = place === undefined ? PROVINCE : communeOf(place, asked);
    return write(asked, [subject]);
  },
};

/** A page for every commune, route or zone. */
export const atlasKind: BriefKind = {
  id: 'atlas',
  formats: PAGE_FORMATS,
  check: async (args, project) => {
    if (!isToldAt(askedLevel(args, project), askedBy(args))) {
      throw new UsageError('errors.finer_than_level', { option: `--by ${askedBy(args)}` });
    }
    await askedTemplate(args, project);
  },
  write: async (asked) => {
    const by = askedBy(asked.args);
    const plan = by === 'zone' ? await keptPlan(asked.study) : null;
    if (by === 'zone' && !plan) throw new UsageError('errors.plan_needed', { option: '--by zone' });
    return write(asked, pageSubjects(by, asked.study.result, plan));
  },
};

function askedBy(args: CommandArgs): AtlasBy {
  return ATLAS_BY.find((one) => one === args.text('by')) ?? 'commune';
}

function askedLevel(args: CommandArgs, project: Project | null): DetailLevel {
  const kept = project?.briefing.page?.level;
  return DETAIL_LEVELS.find((one) => one === args.text('level')) ?? kept ?? 'full';
}

const PROVINCE: PageSubject = { by: 'province' };

function communeOf(code: string, { study }: BriefAsked): PageSubject {
  if (!study.result.areas.code.includes(code)) {
    throw new UsageError('errors.place_unknown', { value: code });
  }
  return { by: 'commune', code };
}

async function write(
  asked: BriefAsked,
  subjects: readonly PageSubject[],
): Promise<readonly OutputFile[]> {
  const { args, io, study, mark, day, name } = asked;
  const { jobs, options, project } = study;
  const kept = project?.briefing.page;
  const request: PageRequest = {
    template: await askedTemplate(args, project),
    subjects,
    level: askedLevel(args, project),
    tone: PAPER_TONES.find((one) => one === args.text('tone')) ?? kept?.tone ?? 'colour',
    breaks: await heldBreaks(study),
    mark,
    maker: args.text('maker') ?? kept?.maker ?? '',
    signer: args.text('signer') ?? kept?.signer ?? '',
    day,
    plan: subjects.some(({ by }) => by === 'zone') ? await keptPlan(study) : null,
    words: pageWords(io.language),
  };
  const format = PAGE_FORMATS.find((one) => one === asked.format) ?? 'pdf';
  return jobs.run('page-file', { request, format, name }, options);
}
