import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { planTable } from './key-tables.ts';
import { say } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** The protection plan as an annex of its own. */
export function planAnnexPaper(facts: ReportFacts, input: PaperInput, speech: PaperSpeech): Paper {
  const { t, format } = speech;
  const overdue = facts.plan.filter(({ standing }) => standing === 'overdue').length;
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('plan_annex.title')),
    say('subtitle', t('plan_annex.subtitle')),
    say(
      'body',
      t('plan_annex.opening', {
        to: format.day(facts.period.to),
        count: facts.plan.length,
        n: format.integer(facts.plan.length),
        overdue: format.integer(overdue),
      }),
    ),
    planTable(facts, speech),
    signOff(input, speech),
  ];
  const title = `${t('plan_annex.title')} ${t('plan_annex.subtitle')}`;
  return framedPaper('plan-annex', title, blocks, facts, input, speech);
}
