import type { PaperLevel } from '../../core/brief/facts/paper-level.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { SituationFacts } from '../../core/brief/facts/situation-facts.ts';
import { CLUSTER_RADIUS_M } from '../../core/brief/situation/near-clusters.ts';
import type { WindowFigure } from '../../core/brief/situation/window-figure.ts';
import type { Paper, PaperBlock, TableBlock } from '../../core/brief/paper/paper.ts';
import { column, say, sayAll, tableOf } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { targetWords } from './place-words.ts';
import { toldCount } from './told-count.ts';

/** Older than this, "the last days" are no longer the last days. */
const OLD_DAYS = 14;
/** Days the reports are told for; the longer ones, because reports are few. */
const REPORT_DAYS: ReadonlySet<number> = new Set([30, 90]);

/** The dashboard on paper: the last 7, 30 and 90 days beside what is usual. */
export function situationPaper(
  facts: SituationFacts,
  report: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { t, format } = speech;
  const subtitle = t('situation_paper.subtitle', { day: format.day(facts.cutOff) });
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('situation_paper.title')),
    say('subtitle', subtitle),
    ...sayAll('body', [ageText(facts, speech)]),
    say('section', `1. ${t('situation:windows.title')}`),
    windowTable(facts, speech),
    say('section', `2. ${t('situation:clusters.title')}`),
    ...clusterBlocks(facts, report.level, speech),
    say('section', `3. ${t('situation:checks.title')}`),
    ...checkBlocks(facts, speech),
    say('section', `4. ${t('situation:reports.title')}`),
    ...sayAll('body', reportTexts(facts, speech)),
    say('section', `5. ${t('situation:places.title')}`),
    ...placeBlocks(facts, report.level, speech),
    say(
      'note',
      t('situation:method', {
        level: format.percent(1 - facts.level, 2),
        undated: format.integer(facts.undated),
        wide: format.integer(facts.wide),
      }),
    ),
    signOff(input, speech),
  ];
  const title = `${t('situation_paper.title')}, ${subtitle}`;
  return framedPaper('situation', title, blocks, report, input, speech);
}

function ageText({ cutOff, ageDays }: SituationFacts, { t, format }: PaperSpeech): string {
  const old = ageDays > OLD_DAYS;
  const age = old
    ? t('situation:old', { count: ageDays, n: format.integer(ageDays) })
    : t('situation:late');
  return `${t('situation:cut_off', { day: format.day(cutOff) })} ${age}`;
}

function windowTable({ groups }: SituationFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  return tableOf(
    [
      column(t('situation_paper.group'), 26),
      column(t('situation_paper.days'), 10, 'center'),
      column(t('table.incidents'), 9, 'right'),
      column(t('situation_paper.usual'), 20, 'center'),
      column(t('table.remark'), 18),
      column(t('situation_paper.basis'), 17),
    ],
    groups.flatMap(({ run, windows }) =>
      windows.map((figure, place) => [
        place === 0 ? t(`situation:run.${run}`) : '',
        format.integer(figure.days),
        format.integer(figure.now),
        usualWords(figure, speech),
        verdictWords(figure, speech),
        basisWords(figure, speech),
      ]),
    ),
    { note: t('situation_paper.windows_note'), empty: t('situation:windows.empty') },
  );
}

type Told = Omit<WindowFigure, 'rows'>;

function usualWords({ usual }: Told, { t, format }: PaperSpeech): string {
  return usual.method === 'none'
    ? t('situation:usual.none')
    : t('situation_paper.range', {
        mean: format.decimal(usual.expected),
        low: format.integer(usual.low),
        high: format.integer(usual.high),
      });
}

function verdictWords({ verdict, small, now }: Told, { t }: PaperSpeech): string {
  const few = small && now > 0 ? ` (${t('situation:small')})` : '';
  return `${t(`situation:verdict.${verdict}`)}${few}`;
}

function basisWords({ usual }: Told, { t, format }: PaperSpeech): string {
  return usual.method === 'none'
    ? ''
    : t(`situation:basis.${usual.method}`, {
        years: format.integer(usual.years),
        windows: format.integer(usual.windows),
        n: format.integer(usual.incidents),
      });
}

function clusterBlocks(
  { clusters }: SituationFacts,
  level: PaperLevel,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t, format } = speech;
  const { found, usual, days, unplaced } = clusters;
  const note = [
    t('situation:clusters.note', {
      radius: format.distance(CLUSTER_RADIUS_M),
      days: format.integer(days),
    }),
    usual < 0
      ? t('situation:clusters.usual_unknown')
      : t('situation:clusters.usual', { n: format.decimal(usual) }),
    ...(unplaced > 0
      ? [t('situation:clusters.unplaced', { count: unplaced, n: format.integer(unplaced) })]
      : []),
  ].join(' ');
  if (found.length === 0) return [say('body', t('situation:clusters.none')), say('note', note)];
  return [
    tableOf(
      [
        column(t('table.number'), 8, 'right'),
        column(t('table.commune'), 52),
        column(t('table.incidents'), 15, 'right'),
        column(t('table.remark'), 25),
      ],
      found.map(({ incidents, communes, isNew }, place) => [
        format.integer(place + 1),
        format.list(communes) || t('situation:nowhere'),
        toldCount(incidents, level, speech),
        isNew ? t('situation:clusters.new') : '',
      ]),
      { note, empty: '' },
    ),
  ];
}

function checkBlocks({ checks }: SituationFacts, speech: PaperSpeech): readonly PaperBlock[] {
  const { t, format } = speech;
  if (!checks) return [say('body', t('situation_paper.no_checks'))];
  const counts = t('situation:checks.counts', {
    overdue: format.integer(checks.overdue),
    never: format.integer(checks.never),
    due: format.integer(checks.due),
    day: format.day(checks.referenceDay),
  });
  const late = checks.late.map(({ kind, name, commune, due, daysLate }) =>
    [
      name || t(`model:target_kind.${kind}`),
      commune,
      t('situation:checks.late', {
        count: daysLate,
        due: format.day(due),
        n: format.integer(daysLate),
      }),
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
  return [
    say('body', counts),
    ...sayAll(
      'item',
      late.map((line) => `- ${line}`),
    ),
  ];
}

function reportTexts({ tips, alarms, foundAfter }: SituationFacts, speech: PaperSpeech): string[] {
  const { t, format } = speech;
  const n = format.integer;
  const told = tips
    .filter(({ days }) => REPORT_DAYS.has(days))
    .map((tip) => {
      const label = t('situation:tips.label', { days: n(tip.days) });
      const rest = t('situation:tips.note', {
        before: n(tip.before),
        of: n(tip.ofKnown),
        verified: n(tip.verified),
        refuted: n(tip.refuted),
        open: n(tip.now - tip.verified - tip.refuted),
      });
      return `${n(tip.now)} ${label}; ${rest}`;
    });
  const alarmed = alarms
    .filter(({ days }) => REPORT_DAYS.has(days))
    .map(({ days, now, before }) => {
      const label = t('situation:alarms.label', { days: n(days) });
      return `${n(now)} ${label}; ${t('situation:alarms.note', { before: n(before) })}`;
    });
  const { alarm, others } = foundAfter;
  const after =
    alarm.n > 0 && others.n > 0
      ? t('situation:alarms.found', {
          alarm: format.hours(alarm.medianH),
          alarmN: n(alarm.n),
          others: format.hours(others.medianH),
          othersN: n(others.n),
        })
      : t('situation:alarms.found_unknown');
  return [...told, ...alarmed, after];
}

function placeBlocks(
  facts: SituationFacts,
  level: PaperLevel,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t } = speech;
  const rows = [
    ...facts.repeated.map((one) => [
      targetWords(one, speech) || t(`model:target_kind.${one.kind}`),
      one.place.communeName,
      toldCount(one.incidents, level, speech),
      t('situation:places.repeated'),
    ]),
    ...facts.communes.map(({ name, incidents }) => [
      '',
      name,
      toldCount(incidents, level, speech),
      t('situation:places.commune'),
    ]),
  ];
  if (rows.length === 0) return [say('body', t('situation:places.none'))];
  return [
    tableOf(
      [
        column(t('table.target'), 34),
        column(t('table.commune'), 22),
        column(t('table.incidents'), 10, 'right'),
        column(t('table.remark'), 34),
      ],
      rows,
      { empty: '' },
    ),
  ];
}
