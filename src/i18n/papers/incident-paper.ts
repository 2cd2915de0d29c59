import type { IncidentFacts } from '../../core/brief/facts/incident-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { column, say, sayAll, tableOf } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import { choiceWord, kindWord } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { momentWords, workWords } from './place-words.ts';
import { hotlineText, ownBlock } from './report-work.ts';

/** One incident on one page, to print and sign. */
export function incidentPaper(
  facts: IncidentFacts,
  report: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { t } = speech;
  const kind = kindWord(speech, facts.line.kind);
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('incident.title')),
    say('subtitle', t('incident.subtitle', { kind })),
    tableOf(
      [column(t('incident.field'), 32), column(t('incident.value'), 68)],
      incidentRows(facts, speech),
      { empty: '' },
    ),
    say('subsection', t('incident.history_title')),
    ...sayAll('body', [historyText(facts, speech)]),
    say('subsection', t('incident.taken_title')),
    ownBlock('measures-taken', input, speech),
    ...sayAll('body', [t('incident.confirm'), hotlineText(input, speech)]),
    signOff(input, speech),
  ];
  return framedPaper('incident', t('incident.title'), blocks, report, input, speech);
}

function incidentRows(facts: IncidentFacts, speech: PaperSpeech): readonly (readonly string[])[] {
  const { t, format } = speech;
  const { line, struck, run } = facts;
  const unknown = t('incident.unknown');
  const row = (name: string, value: string): readonly string[] => [name, value || unknown];
  const { point } = line.place;
  return [
    ...(line.id === '' ? [] : [row(t('incident.id'), line.id)]),
    row(t('incident.kind'), kindWord(speech, line.kind)),
    row(t('incident.window'), windowWords(facts, speech)),
    row(t('incident.found'), facts.foundMs === null ? '' : momentWords(facts.foundMs, speech)),
    row(t('incident.commune'), line.place.communeName),
    ...(struck ? [row(t('incident.asset'), struckWords(facts, speech))] : []),
    ...(struck && struck.fromM !== null && struck.toM !== null
      ? [row(t('incident.along'), alongWords(struck.fromM, struck.toM, speech))]
      : []),
    ...(struck && struck.owner !== '' ? [row(t('incident.owner'), struck.owner)] : []),
    ...(point
      ? [row(t('incident.point'), `${format.fixed(point.lat, 5)}°; ${format.fixed(point.lon, 5)}°`)]
      : []),
    row(t('incident.source'), choiceWord(speech, 'reported_by', line.source)),
    row(t('incident.verified'), choiceWord(speech, 'verified', line.verified)),
    row(t('incident.severity'), choiceWord(speech, 'severity', line.severity)),
    row(t('incident.method'), choiceWord(speech, 'method', line.method)),
    row(t('incident.loss'), line.lossVnd === null ? '' : format.money(line.lossVnd)),
    row(t('incident.outage'), line.outageHours === null ? '' : format.hours(line.outageHours)),
    row(t('incident.status'), choiceWord(speech, 'case_status', line.status)),
    ...(run === '' ? [] : [row(t('incident.lead'), t(`incident.leads.${run}`))]),
  ];
}

export function windowWords({ window }: IncidentFacts, { t, format }: PaperSpeech): string {
  if (!window) return '';
  const [from, to] = window;
  if (from === to) return format.dateTime(from);
  return t('incident.between', { from: format.dateTime(from), to: format.dateTime(to) });
}

function struckWords({ line, struck }: IncidentFacts, speech: PaperSpeech): string {
  const kind = struck ? speech.t(`model:target_kind.${struck.kind}`) : '';
  return [kind, workWords(line.place, speech)].filter((text) => text !== '').join(': ');
}

function alongWords(fromM: number, toM: number, { t, format }: PaperSpeech): string {
  const km = (metres: number): string => format.fixed(metres / 1000, 1);
  return t('incident.along_km', { from: km(fromM), to: km(toM) });
}

function historyText({ before }: IncidentFacts, { t, format }: PaperSpeech): string {
  return t('incident.history', {
    target:
      before.onTarget === null
        ? ''
        : t('incident.on_target', {
            count: before.onTarget,
            n: format.integer(before.onTarget),
          }),
    commune:
      before.inCommune === null
        ? t('incident.no_commune')
        : t('incident.in_commune', {
            count: before.inCommune,
            n: format.integer(before.inCommune),
            same: format.integer(before.sameKindInCommune ?? 0),
          }),
  });
}
