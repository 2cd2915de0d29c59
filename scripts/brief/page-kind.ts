import { ATLAS_BY, pageSubjects } from '../../src/core/brief/page/facts/page-subjects.ts';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import { PAPER_TONES } from '../../src/core/brief/map/paper-map-request.ts';
import { reFlow } from '../../src/core/brief/page/layout/re-flow.ts';
import type { PageRequest, PageSubject } from '../../src/core/brief/page/page-request.ts';
import { readPageTemplate } from '../../src/core/brief/page/page-template-file.ts';
import { ORIENTATIONS, PAGE_ROLES, PAPERS } from '../../src/core/brief/page/page-template.ts';
import type { PageTemplate } from '../../src/core/brief/page/page-template.ts';
import { roleTemplate } from '../../src/core/brief/page/templates/role-template.ts';
import { pageWords } from '../../src/i18n/page-words.ts';
import { PAGE_FORMATS } from '../../src/jobs/page-protocol.ts';
import type { OutputFile } from '../../src/jobs/protocol.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { readJson } from '../read-json.ts';
import type { BriefAsked, BriefKind } from './brief-kind.ts';

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
  check: askedTemplate,
  write: async (asked) => {
    const by = ATLAS_BY.find((one) => one === asked.args.text('by')) ?? 'commune';
    return write(asked, pageSubjects(by, asked.study.result, null));
  },
};

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
  const { jobs, options } = study;
  const request: PageRequest = {
    template: await askedTemplate(args),
    subjects,
    level: DETAIL_LEVELS.find((one) => one === args.text('level')) ?? 'full',
    tone: PAPER_TONES.find((one) => one === args.text('tone')) ?? 'colour',
    breaks: await jobs.run('class-breaks', {}, options),
    mark,
    maker: args.text('maker') ?? '',
    signer: args.text('signer') ?? '',
    day,
    plan: null,
    words: pageWords(io.language),
  };
  const format = PAGE_FORMATS.find((one) => one === asked.format) ?? 'pdf';
  return jobs.run('page-file', { request, format, name }, options);
}

/** A template of the app by its reader, or a file; on the paper asked for. */
async function askedTemplate(args: CommandArgs): Promise<PageTemplate> {
  const named = args.text('template') ?? 'leader';
  const paper = PAPERS.find((one) => one === args.text('paper'));
  const orientation = ORIENTATIONS.find((one) => one === args.text('orientation'));
  const role = PAGE_ROLES.find((one) => one === named);
  if (role) return roleTemplate(role, paper ?? 'A4', orientation ?? 'portrait');
  const { page } = readPageTemplate(await readJson(named));
  if (!page) throw new UsageError('errors.page_template', { value: named });
  return reFlow(page, paper ?? page.paper, orientation ?? page.orientation);
}
