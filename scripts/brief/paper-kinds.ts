import { reportPeriods } from '../../src/core/brief/facts/report-period.ts';
import type { ReportPreset } from '../../src/core/brief/facts/report-period.ts';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import { officeOn } from '../../src/core/brief/office/office-on.ts';
import type { PaperKind } from '../../src/core/brief/paper/paper.ts';
import { DEFAULT_CHECK_RULES } from '../../src/core/plan/check-rules.ts';
import type { DayRange } from '../../src/core/time/period-presets.ts';
import { startOfDay } from '../../src/core/time/vietnam-time.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { defaultOffice } from '../../src/i18n/papers/default-office.ts';
import { makePaper } from '../../src/i18n/papers/make-paper.ts';
import { paperLevel } from '../../src/i18n/papers/paper-level-of.ts';
import { URGENCIES } from '../../src/i18n/papers/paper-input.ts';
import { paperMapWords } from '../../src/i18n/paper-map-words.ts';
import { PAPER_NAMESPACES } from '../../src/i18n/papers/paper-speech.ts';
import type { PaperSpeech } from '../../src/i18n/papers/paper-speech.ts';
import { PAPER_FORMATS } from '../../src/jobs/paper-protocol.ts';
import { appWords } from '../app-words.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs, CommandIo } from '../command.ts';
import { reasonWords } from '../reason-words.ts';
import type { BriefAsked, BriefKind } from './brief-kind.ts';

/** What a paper is about besides its period. */
const NEEDS: Partial<Readonly<Record<PaperKind, 'incident' | 'place'>>> = {
  incident: 'incident',
  urgent: 'incident',
  commune: 'place',
};

const PRESET: Partial<Readonly<Record<PaperKind, ReportPreset>>> = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** An official paper as DOCX, PDF or text; the period is the report's own, not that of the ranking. */
export function paperKind(id: PaperKind): BriefKind {
  return {
    id,
    formats: PAPER_FORMATS,
    ownPeriod: true,
    check: (args) => {
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
  const { jobs, options, data } = study;
  const speech = await paperSpeech(io);
  const chosen = DETAIL_LEVELS.find((level) => level === args.text('level')) ?? 'full';
  const [incident, commune] = [args.text('incident'), args.text('place')];
  const facts = await jobs.run(
    'paper-facts',
    {
      period: periodOf(kind, args, data),
      level: paperLevel(kind, chosen),
      sensitive: args.flag('with-sensitive'),
      plan: { items: [], checks: [], rules: DEFAULT_CHECK_RULES },
      log: [],
      ...(incident === undefined ? {} : { incident }),
      ...(commune === undefined ? {} : { commune }),
    },
    options,
  );
  const breaks = await jobs.run('class-breaks', {}, options);
  const map = paperMapWords(io.language);
  const office = officeOn(defaultOffice(data.province.vi, speech), day);
  const paper = makePaper(
    kind,
    facts,
    {
      office,
      date: day,
      number: args.text('number') ?? '',
      urgency: URGENCIES.find((one) => one === args.text('urgency')) ?? 'none',
      own: () => '',
      hotlines: office('hotline'),
      mark,
      map: { words: map, breaks },
    },
    speech,
  );
  if (!paper) {
    throw new UsageError('errors.about_unknown', { value: incident ?? commune ?? '' });
  }
  const madeAt = startOfDay(day) ?? 0;
  const as = PAPER_FORMATS.find((one) => one === format) ?? 'docx';
  return jobs.run('write-paper', { paper, format: as, name, madeAt }, options);
}

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
  const [first = '', last = ''] = (args.text('period') ?? '').split('/');
  const typed = { from: first || args.text('from'), to: last || args.text('to') };
  if (typed.from !== undefined && typed.to !== undefined) return { from: typed.from, to: typed.to };
  const [latest] = reportPeriods(PRESET[kind] ?? 'half', data, 1);
  return latest ?? { from: data.since, to: data.cutOff };
}
