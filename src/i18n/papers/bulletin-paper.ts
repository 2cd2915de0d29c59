import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { column, say, sayAll, tableOf } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import { choiceWord, kindWord } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { hoursText } from './report-key.ts';
import { securityOf } from './report-situation.ts';
import { hotlineText } from './report-work.ts';
import { rangeWords } from './span-words.ts';

/** How thieves go about it, for enterprises and people: no place, no name, no unit. */
export function bulletinPaper(facts: ReportFacts, input: PaperInput, speech: PaperSpeech): Paper {
  const { t, format } = speech;
  const kinds = facts.incidents.kinds.filter(
    ({ run, counted }) => run === 'security' && counted.now > 0,
  );
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('bulletin.title')),
    say('subtitle', t('bulletin.subtitle')),
    say(
      'body',
      t('bulletin.opening', {
        from: format.day(facts.period.from),
        to: format.day(facts.period.to),
        count: securityOf(facts).now,
        n: format.integer(securityOf(facts).now),
      }),
    ),
    say('section', t('bulletin.methods')),
    methodsTable(facts, speech),
    say('section', t('bulletin.kinds')),
    ...sayAll(
      'item',
      kinds.map(
        ({ kind, counted }) =>
          `- ${t('report.count_of', { name: kindWord(speech, kind), n: format.integer(counted.now) })}`,
      ),
    ),
    say('section', t('bulletin.hours')),
    ...sayAll('body', [hoursText(facts.cases.hours, speech)]),
    say('section', t('bulletin.advice')),
    ...sayAll('item', [...adviceTexts(facts, speech), hotlineText(input, speech)]),
    signOff(input, speech),
  ];
  const title = `${t('bulletin.title')} ${t('bulletin.subtitle')}`;
  return framedPaper('bulletin', title, blocks, facts, input, speech);
}

function methodsTable(facts: ReportFacts, speech: PaperSpeech): PaperBlock {
  const { t, format } = speech;
  return tableOf(
    [
      column(t('table.method'), 60),
      column(t('table.now'), 20, 'right'),
      column(t('table.year'), 20, 'right'),
    ],
    facts.cases.methods.map(({ code, counted }) => [
      choiceWord(speech, 'method', code),
      format.integer(counted.now),
      counted.yearBefore ? format.integer(counted.yearBefore.before) : '–',
    ]),
    {
      caption: t('bulletin.methods_table'),
      note: t('bulletin.methods_note', { year: rangeWords(facts.yearBefore, speech) }),
      empty: t('table.none'),
    },
  );
}

const ADVISED = [
  'cut_aerial',
  'dug_up',
  'broke_fence',
  'climbed_mast',
  'opened_cabinet',
  'hidden_in_parcel',
] as const;

/** What to watch for the methods that were met, then what always holds. */
function adviceTexts({ cases }: ReportFacts, { t }: PaperSpeech): readonly string[] {
  const met = new Set(
    cases.methods.filter(({ counted }) => counted.now > 0).map(({ code }) => code),
  );
  const own = ADVISED.filter((method) => met.has(method)).map((method) =>
    t(`bulletin.advice_${method}`),
  );
  return [...own, t('bulletin.advice_all')];
}
