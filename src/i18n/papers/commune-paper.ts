import type { CommuneFacts } from '../../core/brief/facts/commune-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { LEAST_TOLD } from '../../core/model/detail-level.ts';
import type { Counted } from '../../core/brief/facts/counted.ts';
import { changeWords, differenceText, verdictWords } from './change-words.ts';
import { targetsTable } from './key-tables.ts';
import { column, say, sayAll, tableOf } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import { kindWord, lowerFirst } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { hoursText } from './report-key.ts';
import { hotlineText } from './report-work.ts';
import { isHiddenCount } from './told-count.ts';
import { rangeWords } from './span-words.ts';

/** What a commune is told of itself: incidents, targets to watch, hours, last patrol. */
export function communePaper(
  facts: CommuneFacts,
  report: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { t, format } = speech;
  const { period } = report.key;
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('commune.title')),
    say('subtitle', t('commune.subtitle', { name: facts.name })),
    ...sayAll('body', openingTexts(facts, report, speech)),
    say('section', t('commune.incidents')),
    say('body', countsText(facts.all, report, speech)),
    kindsOfCommune(facts, report, speech),
    say('section', t('commune.key')),
    report.level === 'commune'
      ? say('body', t('report.targets_hidden'))
      : targetsTable(
          facts.key,
          t('annex.three_note', { from: format.day(period.from), to: format.day(period.to) }).split(
            '. ',
          )[0] ?? '',
          speech,
        ),
    say('section', t('commune.when')),
    ...sayAll('body', [hoursOfCommune(facts, report, speech)]),
    say('section', t('commune.patrol')),
    ...sayAll('body', [
      facts.lastPatrol === ''
        ? t('commune.never')
        : t('commune.last', { day: format.day(facts.lastPatrol) }),
      hotlineText(input, speech),
    ]),
    signOff(input, speech),
  ];
  const title = `${t('commune.title')} ${facts.name}`;
  return framedPaper('commune', title, blocks, report, input, speech);
}

/** Where nothing finer than the commune is told, so few could be known by name. */
function isHidden({ level }: ReportFacts, counts: readonly number[]): boolean {
  return counts.some((count) => isHiddenCount(count, level));
}

function countsText(all: Counted, report: ReportFacts, speech: PaperSpeech): string {
  const { t, format } = speech;
  const least = format.integer(LEAST_TOLD);
  if (isHidden(report, [all.now])) return t('commune.counts_hidden', { least });
  const compared = (change: Counted['before']): string =>
    change && isHidden(report, [change.before])
      ? t('change.hidden', { least })
      : changeWords(change, speech);
  return t('commune.counts', {
    count: all.now,
    n: format.integer(all.now),
    year: compared(all.yearBefore),
    before: compared(all.before),
  });
}

function hoursOfCommune(
  { all, hours }: CommuneFacts,
  report: ReportFacts,
  speech: PaperSpeech,
): string {
  const { counts, known, of } = hours;
  if (isHidden(report, [all.now, of, known, ...counts])) return speech.t('commune.hidden');
  return hoursText(hours, speech) || speech.t('table.none');
}

function openingTexts(
  facts: CommuneFacts,
  { period }: ReportFacts,
  { t, format }: PaperSpeech,
): readonly string[] {
  const list = facts.targets
    .filter(({ kind }) => kind !== 'section')
    .map(({ kind, count }) =>
      t('commune.targets', {
        name: lowerFirst(t(`model:target_kind.${kind}`)),
        n: format.integer(count),
      }),
    );
  return [
    t('commune.opening', {
      from: format.day(period.from),
      to: format.day(period.to),
      km: format.km(facts.cableKm),
      targets: list.length > 0 ? format.list(list) : t('commune.no_targets'),
    }),
    facts.rank > 0
      ? t('commune.rank', { rank: format.integer(facts.rank), of: format.integer(facts.of) })
      : '',
  ];
}

/** Kinds add up to the count above: all are told, or none. */
function kindsOfCommune(facts: CommuneFacts, report: ReportFacts, speech: PaperSpeech): PaperBlock {
  const { t, format } = speech;
  const counts = facts.kinds.flatMap(({ counted }) => [
    counted.now,
    counted.yearBefore?.before ?? 0,
    counted.before?.before ?? 0,
  ]);
  if (isHidden(report, counts)) return say('body', t('commune.kinds_hidden'));
  return tableOf(
    [
      column(t('table.kind'), 44),
      column(t('table.now'), 12, 'right'),
      column(t('table.year'), 12, 'right'),
      column(t('table.difference'), 16, 'right'),
      column(t('table.remark'), 24),
    ],
    facts.kinds.map(({ kind, counted }) => [
      kindWord(speech, kind),
      format.integer(counted.now),
      counted.yearBefore ? format.integer(counted.yearBefore.before) : '–',
      differenceText(counted.yearBefore, speech),
      verdictWords(counted.yearBefore, speech),
    ]),
    {
      note: t('table.kinds_note', {
        period: format.period(report.period.from, report.period.to),
        year: rangeWords(report.yearBefore, speech),
        before: rangeWords(report.before, speech),
      }),
      empty: t('table.none'),
    },
  );
}
