import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { PaperBlock } from '../../core/brief/paper/paper.ts';
import { say, sayAll } from './paper-blocks.ts';
import { choiceWord, lowerFirst } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { securityOf } from './report-situation.ts';

const NAMED_METHODS = 5;
const NAMED_AREAS = 5;

/** Section III: what the numbers allow to be said, and where to look first. */
export function keyBlocks(facts: ReportFacts, speech: PaperSpeech): readonly PaperBlock[] {
  const { t } = speech;
  return [
    say('section', t('report.section3')),
    say('subsection', t('report.assess_title')),
    ...sayAll('body', [
      assessText(facts, speech),
      methodsText(facts, speech),
      hoursText(facts.cases.hours, speech),
    ]),
    say('subsection', t('report.targets_title')),
    ...sayAll('body', [targetsText(facts, speech)]),
    say('subsection', t('report.areas_title')),
    ...sayAll('body', [areasText(facts, speech)]),
  ];
}

function assessText(facts: ReportFacts, { t }: PaperSpeech): string {
  const change = securityOf(facts).yearBefore;
  return t(`report.assess_${change ? change.verdict : 'not_comparable'}`);
}

function methodsText({ cases }: ReportFacts, speech: PaperSpeech): string {
  const { t, format } = speech;
  const told = cases.methods.filter(({ counted }) => counted.now > 0).slice(0, NAMED_METHODS);
  if (told.length === 0) return '';
  const list = told.map(({ code, counted }) =>
    t('report.count_of', {
      name: lowerFirst(choiceWord(speech, 'method', code)),
      n: format.integer(counted.now),
    }),
  );
  return t('report.methods', { list: list.join('; ') });
}

export function hoursText(
  { counts, known, of }: ReportFacts['cases']['hours'],
  { t, format }: PaperSpeech,
): string {
  if (known === 0) return '';
  const band = (place: 0 | 1 | 2 | 3): string => format.decimal(counts[place]);
  return t('report.hours', {
    known: format.integer(known),
    of: format.integer(of),
    b0: band(0),
    b1: band(1),
    b2: band(2),
    b3: band(3),
  });
}

function targetsText({ key, level }: ReportFacts, { t, format }: PaperSpeech): string {
  if (level === 'commune') return t('report.targets_hidden');
  return t('report.targets', {
    ranked: format.integer(key.ranked),
    from: format.day(key.period.from),
    to: format.day(key.period.to),
    n: format.integer(key.targets.length),
    onListed: format.decimal(key.onListed),
    onAll: format.decimal(key.onAll),
  });
}

function areasText({ key }: ReportFacts, { t, format }: PaperSpeech): string {
  if (key.areas.length === 0) return '';
  return t('report.areas', {
    from: format.day(key.period.from),
    to: format.day(key.period.to),
    list: firstAreas(key, format),
  });
}

export function firstAreas(key: ReportFacts['key'], format: PaperSpeech['format']): string {
  return format.list(key.areas.slice(0, NAMED_AREAS).map(({ name }) => name));
}
