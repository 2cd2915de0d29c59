import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import { toldCommunes } from '../../core/brief/facts/told-communes.ts';
import type { OwnPart } from '../../core/brief/paper/own-part.ts';
import type { PaperBlock, TextBlock } from '../../core/brief/paper/paper.ts';
import { changeWords } from './change-words.ts';
import { say, sayAll } from './paper-blocks.ts';
import type { PaperInput } from './paper-input.ts';
import { codeCountsText } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Section II: what was done. What the program does not know is said, or left to a person. */
export function workBlocks(
  facts: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t } = speech;
  return [
    say('section', t('report.section2')),
    say('subsection', t('report.awareness_title')),
    ownBlock('awareness', input, speech),
    say('subsection', t('report.checks_title')),
    ...sayAll('body', [
      ...checkTexts(facts, speech),
      patrolText(facts, speech),
      planText(facts, speech),
    ]),
    say('subsection', t('report.cases_title')),
    ...sayAll('body', caseTexts(facts, speech)),
    say('subsection', t('report.tips_title')),
    ...sayAll('body', [...tipTexts(facts, speech), hotlineText(input, speech)]),
    say('subsection', t('report.awards_title')),
    ownBlock('awards', input, speech),
  ];
}

/** A person's words; a draft where the numbers give one; else a place that says what is to be written. */
export function ownBlock(
  part: OwnPart,
  input: PaperInput,
  { t }: PaperSpeech,
  draft = '',
): TextBlock {
  return say('body', input.own(part).trim() || draft || t('report.to_write'), part);
}

function checkTexts({ work, period }: ReportFacts, { t, format }: PaperSpeech): string[] {
  const { checks } = work;
  const n = format.integer;
  return [
    checks.made === null
      ? t('report.checks_none')
      : t('report.checks', {
          count: checks.made,
          n: n(checks.made),
          ok: n(checks.findings.in_order),
          fix: n(checks.findings.to_fix),
          missed: n(checks.findings.not_reached),
        }),
    checks.inData === null
      ? ''
      : t('report.checks_data', { count: checks.inData, n: n(checks.inData) }),
    checks.asked === 0
      ? ''
      : t('report.overdue', {
          to: format.day(period.to),
          asked: n(checks.asked),
          overdue: n(checks.overdue),
          never: n(checks.never),
        }),
  ];
}

function patrolText({ work: { patrols } }: ReportFacts, { t, format }: PaperSpeech): string {
  if (!patrols) return t('report.patrols_none');
  const { shifts, hours, km, kmKnown, stopsDone, stopsPlanned } = patrols;
  const n = format.integer;
  return t(stopsPlanned > 0 ? 'report.patrols' : 'report.patrols_unplanned', {
    count: shifts,
    shifts: n(shifts),
    hours: format.decimal(hours),
    km: kmKnown > 0 ? t('report.patrol_km', { km: format.km(km), known: n(kmKnown) }) : '',
    done: n(stopsDone),
    planned: n(stopsPlanned),
  });
}

function planText({ work: { plan } }: ReportFacts, { t, format }: PaperSpeech): string {
  if (!plan) return t('report.plan_none');
  const n = format.integer;
  return t('report.plan', {
    count: plan.items,
    n: n(plan.items),
    done: n(plan.states.done),
    doing: n(plan.states.doing),
    approved: n(plan.states.approved),
    proposed: n(plan.states.proposed),
    dropped: n(plan.states.dropped),
    overdue: n(plan.standings.overdue),
  });
}

function caseTexts({ cases }: ReportFacts, speech: PaperSpeech): string[] {
  const { t, format } = speech;
  if (cases.of === 0) return [t('report.cases_none')];
  const { fines, outcomes, referred } = cases;
  return [
    t('report.cases', {
      count: cases.of,
      of: format.integer(cases.of),
      list: codeCountsText(speech, 'case_status', cases.status),
      settled: format.integer(cases.settled.now),
    }),
    outcomes.some(({ code }) => code !== '')
      ? t('report.outcomes', { list: codeCountsText(speech, 'outcome', outcomes) })
      : '',
    fines
      ? t('report.fines', { n: format.integer(fines.count), vnd: format.money(fines.totalVnd) })
      : t('report.fines_absent'),
    referred?.some(({ code }) => code !== '')
      ? t('report.referred', { list: codeCountsText(speech, 'referred', referred) })
      : '',
  ];
}

function tipTexts({ cases, level }: ReportFacts, speech: PaperSpeech): string[] {
  const { t, format } = speech;
  const { tips, verified, settled, communes } = cases.citizens;
  const year = changeWords(tips.yearBefore, speech);
  const counts = communes.map(({ code, name, settled: count }) => ({ code, name, count }));
  const rewarded =
    level === 'commune'
      ? toldCommunes(counts, settled).communes
      : counts.filter(({ count }) => count > 0);
  return [
    tips.now === 0
      ? t('report.tips_none', { year })
      : t('report.tips', {
          count: tips.now,
          n: format.integer(tips.now),
          of: format.integer(cases.of),
          year,
          verified: verifiedText(verified, speech),
          settled: format.integer(settled),
        }),
    cases.of > 0
      ? t('report.sources', { list: codeCountsText(speech, 'reported_by', cases.sources) })
      : '',
    rewarded.length > 0
      ? t('report.tips_places', {
          list: format.list(
            rewarded.map((one) =>
              t('report.tips_place', { name: one.name, n: format.integer(one.count) }),
            ),
          ),
        })
      : '',
  ];
}

function verifiedText(
  counts: ReportFacts['cases']['citizens']['verified'],
  { t, format }: PaperSpeech,
): string {
  return counts
    .map(({ code, count }) => {
      const known = code === 'yes' || code === 'no' ? code : 'unknown';
      return t(`report.verified.${known}`, { n: format.integer(count) });
    })
    .join('; ');
}

export function hotlineText({ hotlines }: PaperInput, { t }: PaperSpeech): string {
  return hotlines.length === 0 ? '' : t('report.hotlines', { list: hotlines.join('; ') });
}
