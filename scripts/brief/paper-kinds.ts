import { NO_BRIEFING } from '../../src/core/brief/briefing-work.ts';
import { paperQuestion } from '../../src/core/brief/facts/paper-question.ts';
import { reportPeriods } from '../../src/core/brief/facts/report-period.ts';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import type { PaperKind } from '../../src/core/brief/paper/paper.ts';
import { REPORT_PRESET } from '../../src/core/brief/paper/report-preset.ts';
import { NO_PATROLS } from '../../src/core/patrol/patrol-work.ts';
import { EMPTY_PLAN } from '../../src/core/plan/protection-plan.ts';
import type { DayRange } from '../../src/core/time/period-presets.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { makePaper } from '../../src/i18n/papers/make-paper.ts';
import { officeOf, paperAbout, paperInputOf } from '../../src/i18n/papers/paper-input-of.ts';
import { paperLevel } from '../../src/i18n/papers/paper-level-of.ts';
import { URGENCIES } from '../../src/i18n/papers/paper-input.ts';
import { PAPER_NAMESPACES } from '../../src/i18n/papers/paper-speech.ts';
import type { PaperSpeech } from '../../src/i18n/papers/paper-speech.ts';
import { PAPER_FORMATS } from '../../src/jobs/protocol/paper-jobs.ts';
import { appWords } from '../app-words.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs, CommandIo } from '../command.ts';
import { reasonWords } from '../reason-words.ts';
import { typedPeriod } from './asked-period.ts';
import type { BriefAsked, BriefKind } from './brief-kind.ts';
import { heldBreaks } from './held-breaks.ts';

/** What a paper is about besides its period. */
const NEEDS: Partial<Readonly<Record<PaperKind, 'incident' | 'place'>>> = {
  incident: 'incident',
  urgent: 'incident',
  commune: 'place',
};

/** An official paper as DOCX, PDF or text; the period is the report's own, not that of the ranking. */
export function paperKind(id: PaperKind): BriefKind {
  return {
    id,
    formats: PAPER_FORMATS,
    ownPeriod: true,
    check: (args) => {
      typedPeriod(args);
      const needed = NEEDS[id];
      if (needed !== undefined && args.text(needed) === undefined) {
        throw new UsageError('errors.option_required', { option: `--${needed}` });
      }
    },
    write: async (asked) => [await writePaper(id, asked)],
  };
}

async function writePaper(kind: PaperKind, asked: BriefAsked) {
  const { args, io, study, mark, day, format, name } = asked;
  const { jobs, options, data, project } = study;
  const speech = await paperSpeech(io);
  const level = DETAIL_LEVELS.find((one) => one === args.text('level')) ?? 'full';
  const [incident, commune] = [args.text('incident') ?? '', args.text('place') ?? ''];
  const question = paperQuestion(project ?? NO_WORK, {
    kind,
    period: periodOf(kind, args, data),
    level: paperLevel(kind, level),
    sensitive: args.flag('with-sensitive'),
    incident,
    commune,
    date: day,
  });
  const facts = await jobs.run('paper-facts', question, options);
  const { office, texts } = (project ?? NO_WORK).briefing;
  const input = paperInputOf(
    {
      office: officeOf(office, data.province.vi, speech),
      texts,
      hotlines: (project ?? NO_WORK).patrol.hotlines,
    },
    {
      about: paperAbout(kind, incident, question.period),
      date: day,
      number: args.text('number') ?? '',
      urgency: URGENCIES.find((one) => one === args.text('urgency')) ?? 'none',
      mark,
      breaks: await heldBreaks(study),
    },
    speech,
  );
  const paper = makePaper(kind, facts, input, speech);
  if (!paper) throw new UsageError('errors.about_unknown', { value: incident || commune });
  const madeAt = startOfDay(day) ?? 0;
  const as = PAPER_FORMATS.find((one) => one === format) ?? 'docx';
  return jobs.run('write-paper', { paper, format: as, name, madeAt }, options);
}

/** What a paper knows of no project. */
const NO_WORK = { plan: EMPTY_PLAN, patrol: NO_PATROLS, briefing: NO_BRIEFING } as const;

async function paperSpeech({ language }: CommandIo): Promise<PaperSpeech> {
  return {
    t: await appWords(language, PAPER_NAMESPACES),
    reasons: await reasonWords(language),
    format: createFormat(language),
  };
}

/** `--period`, `--from` and `--to`, else the last whole period the data covers. */
function periodOf(
  kind: PaperKind,
  args: CommandArgs,
  data: { readonly since: string; readonly cutOff: string },
): DayRange {
  const typed = typedPeriod(args);
  if (typed) return typed;
  const [latest] = reportPeriods(REPORT_PRESET[kind] ?? 'half', data, 1);
  return latest ?? { from: data.since, to: data.cutOff };
}
