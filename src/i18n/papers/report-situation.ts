import type { Counted } from '../../core/brief/facts/counted.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import { communesOfReport } from '../../core/brief/facts/told-communes.ts';
import type { PaperBlock } from '../../core/brief/paper/paper.ts';
import { changeWords } from './change-words.ts';
import { kindsTable, monthsFigure } from './incident-tables.ts';
import { say, sayAll } from './paper-blocks.ts';
import { lowerFirst } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Communes named in the text. */
const NAMED = 5;

/** Section I: how big the network is, what happened and what it cost. */
export function situationBlocks(facts: ReportFacts, speech: PaperSpeech): readonly PaperBlock[] {
  const { t } = speech;
  const figure = monthsFigure(facts, 1, speech);
  return [
    say('section', t('report.section1')),
    say('subsection', t('report.network_title')),
    ...sayAll('body', networkTexts(facts, speech)),
    say('subsection', t('report.incidents_title')),
    ...sayAll('body', [incidentsText(facts, speech), securityText(facts, speech)]),
    kindsTable(facts, speech),
    ...(figure ? [figure] : []),
    ...sayAll('body', [
      placesText(facts, speech),
      elsewhereText(facts.incidents.elsewhere, speech),
      lossText(facts, speech),
      undatedText(facts, speech),
    ]),
  ];
}

export function networkTexts({ network }: ReportFacts, { t, format }: PaperSpeech): string[] {
  const { cable, sites, posts, exchanges, others, owners } = network;
  const n = format.integer;
  const counted = (count: number) => ({ count, n: n(count) });
  const planned = [
    cable.planned > 0 ? t('report.planned_routes', counted(cable.planned)) : '',
    sites.planned > 0 ? t('report.planned_sites', counted(sites.planned)) : '',
    posts.planned > 0 ? t('report.planned_posts', counted(posts.planned)) : '',
  ].filter((text) => text !== '');
  return [
    t('report.network', {
      routes: n(cable.routes),
      km: format.km(Math.round(cable.km)),
      sites: n(sites.places),
      tech: sites.technologies === null ? '' : t('report.tech', { n: n(sites.technologies) }),
      posts: n(posts.places),
      exchanges: n(exchanges.places),
      others: n(others.places),
    }),
    owners.length > 0 ? t('report.owners', { list: format.list(owners) }) : '',
    planned.length > 0 ? t('report.planned', { list: format.list(planned) }) : '',
  ];
}

/** Kinds that have nothing to do with each other are added up, but their sum is held against nothing. */
function incidentsText({ incidents }: ReportFacts, { t, format }: PaperSpeech): string {
  const { all, runs } = incidents;
  if (all.now === 0) return t('report.no_incidents');
  const parts = runs
    .filter(({ counted }) => counted.now > 0)
    .map(({ run, counted }) =>
      t('table.run', {
        name: lowerFirst(t(`table.runs.${run}`)),
        n: format.integer(counted.now),
      }),
    );
  const count = all.now;
  return t('report.incidents', { count, n: format.integer(count), list: parts.join('; ') });
}

export function securityOf({ incidents }: ReportFacts): Counted {
  const none = { now: 0, yearBefore: null, before: null };
  return incidents.runs.find(({ run }) => run === 'security')?.counted ?? none;
}

function securityText(facts: ReportFacts, speech: PaperSpeech): string {
  const security = securityOf(facts);
  return speech.t('report.security', {
    count: security.now,
    n: speech.format.integer(security.now),
    year: changeWords(security.yearBefore, speech),
    before: changeWords(security.before, speech),
  });
}

function placesText({ incidents, level }: ReportFacts, { t, format }: PaperSpeech): string {
  const most = communesOfReport(incidents, level).communes.slice(0, NAMED);
  if (most.length === 0) return '';
  const list = most.map(({ name, count }) => t('report.place', { name, n: format.integer(count) }));
  return t('report.places', { list: format.list(list) });
}

function elsewhereText({ now }: Counted, { t, format }: PaperSpeech): string {
  return now === 0 ? '' : t('report.elsewhere', { count: now, n: format.integer(now) });
}

function lossText({ incidents }: ReportFacts, { t, format }: PaperSpeech): string {
  const { lossVnd, outageHours } = incidents;
  if (lossVnd.now.of === 0) return '';
  if (lossVnd.now.known === 0 && outageHours.now.known === 0) return t('report.loss_unknown');
  const year = lossVnd.yearBefore;
  return t('report.loss', {
    vnd: format.money(lossVnd.now.total),
    known: format.integer(lossVnd.now.known),
    of: format.integer(lossVnd.now.of),
    year: year
      ? t('report.loss_year', {
          vnd: format.money(year.total),
          known: format.integer(year.known),
          of: format.integer(year.of),
        })
      : '',
    hours: format.hours(outageHours.now.total),
    hoursKnown: format.integer(outageHours.now.known),
  });
}

function undatedText({ incidents }: ReportFacts, { t, format }: PaperSpeech): string {
  const count = incidents.undated;
  return count === 0 ? '' : t('report.undated', { count, n: format.integer(count) });
}
