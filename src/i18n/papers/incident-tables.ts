import type { Counted } from '../../core/brief/facts/counted.ts';
import type { IncidentLine } from '../../core/brief/facts/incident-line.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import { communesOfReport } from '../../core/brief/facts/told-communes.ts';
import type { FigureBlock, TableBlock } from '../../core/brief/paper/paper.ts';
import { LEAST_TOLD } from '../../core/model/detail-level.ts';
import { differenceText, verdictWords } from './change-words.ts';
import { column, tableOf } from './paper-blocks.ts';
import { choiceWord, kindWord } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { momentWords, workWords } from './place-words.ts';
import { rangeWords } from './span-words.ts';

/** Table 1: kinds under their runs, all three counts and what may be said of them. */
export function kindsTable(facts: ReportFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const rows: string[][] = [];
  const strong: number[] = [];
  const add = (name: string, counted: Counted, bold: boolean): void => {
    if (bold) strong.push(rows.length);
    rows.push([name, ...countCells(counted, speech)]);
  };
  const total = countCells(facts.incidents.all, speech).slice(0, -1);
  rows.push([t('table.total'), ...total, t('table.no_remark')]);
  strong.push(0);
  for (const { run, counted } of facts.incidents.runs) {
    const kinds = facts.incidents.kinds.filter((one) => one.run === run);
    if (kinds.length === 0) continue;
    add(t(`table.runs.${run}`), counted, true);
    for (const one of kinds) add(kindWord(speech, one.kind), one.counted, false);
  }
  return tableOf(
    [
      column(t('table.kind'), 37),
      column(t('table.now'), 9, 'right'),
      column(t('table.year'), 9, 'right'),
      column(t('table.before'), 9, 'right'),
      column(t('table.difference'), 13, 'right'),
      column(t('table.remark'), 28),
    ],
    rows,
    {
      caption: t('table.kinds'),
      note: t('table.kinds_note', {
        period: format.period(facts.period.from, facts.period.to),
        year: rangeWords(facts.yearBefore, speech),
        before: rangeWords(facts.before, speech),
      }),
      empty: t('table.none'),
      strong,
    },
  );
}

function countCells(counted: Counted, speech: PaperSpeech): readonly string[] {
  const { format } = speech;
  const earlier = (change: Counted['before']): string =>
    change ? format.integer(change.before) : '–';
  return [
    format.integer(counted.now),
    earlier(counted.yearBefore),
    earlier(counted.before),
    differenceText(counted.yearBefore, speech),
    verdictWords(counted.yearBefore, speech),
  ];
}

/** Annex 1: every incident of the period, in order of time. */
export function incidentsTable(facts: ReportFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const { level, lines, period } = facts;
  const full = level === 'full';
  const finer = level !== 'commune';
  const cells = (line: IncidentLine, place: number): readonly string[] => [
    format.integer(place + 1),
    ...(full ? [line.id] : []),
    full ? momentWords(line.at, speech) : format.day(line.at),
    kindWord(speech, line.kind),
    line.place.communeName,
    ...(finer ? [workWords(line.place, speech)] : []),
    line.lossVnd === null ? '' : format.decimal(line.lossVnd / 1e6),
    line.outageHours === null ? '' : format.decimal(line.outageHours),
    line.source === '' ? '' : choiceWord(speech, 'reported_by', line.source),
    line.status === '' ? '' : choiceWord(speech, 'case_status', line.status),
  ];
  return tableOf(
    [
      column(t('table.number'), 5, 'right'),
      ...(full ? [column(t('table.code'), 14)] : []),
      column(t('table.found'), 12, 'center'),
      column(t('table.kind'), 24),
      column(t('table.commune'), 14),
      ...(finer ? [column(full ? t('table.asset') : t('table.cell'), 20)] : []),
      column(t('table.loss'), 10, 'right'),
      column(t('table.outage'), 9, 'right'),
      column(t('table.source'), 12),
      column(t('table.status'), 14),
    ],
    lines.map(cells),
    {
      note: t('annex.one_note', {
        count: lines.length,
        n: format.integer(lines.length),
        from: format.day(period.from),
        to: format.day(period.to),
      }),
      empty: t('table.none'),
    },
  );
}

/** Annex 1 where nothing finer than the commune is told: one incident of a commune can be known by name. */
export function communesTable(facts: ReportFacts, speech: PaperSpeech): TableBlock {
  const { t, format } = speech;
  const { incidents, period } = facts;
  const { communes, hidden, rest } = communesOfReport(incidents, 'commune');
  const rows = communes.map(({ name, count }, place) => [
    format.integer(place + 1),
    name,
    format.integer(count),
  ]);
  const others = t('table.other_communes', { count: hidden, n: format.integer(hidden) });
  const elsewhere = incidents.elsewhere.now;
  return tableOf(
    [
      column(t('table.number'), 10, 'right'),
      column(t('table.commune'), 60),
      column(t('table.incidents'), 30, 'right'),
    ],
    [
      ...rows,
      ...(rest > 0 ? [['', others, format.integer(rest)]] : []),
      ...(elsewhere > 0 ? [['', t('table.elsewhere'), format.integer(elsewhere)]] : []),
    ],
    {
      note: t('annex.one_note_communes', {
        count: incidents.all.now,
        n: format.integer(incidents.all.now),
        from: format.day(period.from),
        to: format.day(period.to),
        least: format.integer(LEAST_TOLD),
      }),
      empty: t('table.none'),
    },
  );
}

/** Figure of months beside those a year before; null where the period is a single month. */
export function monthsFigure(
  facts: ReportFacts,
  number: number,
  { t, format }: PaperSpeech,
): FigureBlock | null {
  const { months, period } = facts;
  if (months.length < 2) return null;
  const label = (to: string): string => `${to.slice(5, 7)}/${to.slice(2, 4)}`;
  const withYear = months.some(({ yearBefore }) => yearBefore !== null);
  return {
    type: 'figure',
    figure: {
      type: 'bars',
      labels: months.map(({ to }) => label(to)),
      series: [
        { name: t('figure.now'), values: months.map(({ now }) => now) },
        ...(withYear
          ? [{ name: t('figure.year'), values: months.map(({ yearBefore }) => yearBefore) }]
          : []),
      ],
      unit: t('figure.unit'),
    },
    caption: t('figure.months', {
      n: number,
      from: format.day(period.from),
      to: format.day(period.to),
    }),
    alternative: t('figure.months_alt', {
      list: months
        .map(({ to, now, yearBefore }) =>
          t('figure.month_pair', {
            month: label(to),
            now: format.integer(now),
            year: yearBefore === null ? '–' : format.integer(yearBefore),
          }),
        )
        .join('; '),
    }),
    heightMm: 58,
  };
}
