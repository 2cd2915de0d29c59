import type { IncidentFacts } from '../../core/brief/facts/incident-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { windowWords } from './incident-paper.ts';
import { say, sayAll } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import { choiceWord, kindWord, lowerFirst } from './paper-speech.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { workWords } from './place-words.ts';

/** Short enough to read on the telephone; the signed paper follows. */
export function urgentPaper(
  facts: IncidentFacts,
  report: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { t, format } = speech;
  const { line } = facts;
  const kind = kindWord(speech, line.kind);
  const unknown = lowerFirst(t('incident.unknown'));
  const where = [workWords(line.place, speech), line.place.communeName];
  const urgent = input.urgency === 'none' ? { ...input, urgency: 'urgent' as const } : input;
  const blocks: readonly PaperBlock[] = [
    letterhead(urgent, speech),
    say('title', t('urgent.title')),
    say('subtitle', t('urgent.subtitle', { kind: lowerFirst(kind) })),
    ...sayAll('body', [
      t('urgent.when', { when: windowWords(facts, speech) || unknown }),
      t('urgent.where', { where: where.filter((text) => text !== '').join(', ') || unknown }),
      t('urgent.what', {
        kind: lowerFirst(kind),
        method:
          line.method === '' || line.method === 'unknown'
            ? ''
            : ` (${lowerFirst(choiceWord(speech, 'method', line.method))})`,
        loss: line.lossVnd === null ? unknown : format.money(line.lossVnd),
        outage: line.outageHours === null ? unknown : format.hours(line.outageHours),
      }),
      t('urgent.state', {
        status: lowerFirst(choiceWord(speech, 'case_status', line.status)),
        source: lowerFirst(choiceWord(speech, 'reported_by', line.source)),
        verified: lowerFirst(choiceWord(speech, 'verified', line.verified)),
      }),
      t('urgent.ask'),
      input.own('measures-taken').trim(),
      input.hotlines.length > 0 ? t('urgent.hotlines', { list: input.hotlines.join('; ') }) : '',
    ]),
    say('note', t('urgent.later')),
    signOff(input, speech),
  ];
  return framedPaper('urgent', t('urgent.title'), blocks, report, input, speech);
}
