import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { Paper, PaperBlock, PaperKind } from '../../core/brief/paper/paper.ts';
import type { FactsOfAnnexes } from './make-paper.ts';
import { say, sayAll } from './paper-blocks.ts';
import { framedPaper, letterhead, signOff } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { annexBlocks } from './report-annexes.ts';
import { firstAreas, keyBlocks } from './report-key.ts';
import { situationBlocks } from './report-situation.ts';
import { ownBlock, workBlocks } from './report-work.ts';
import { rangeWords, spanWords } from './span-words.ts';

/** The report of a period to the provincial committee: sections I–V and seven annexes. */
export function reportPaper(
  kind: PaperKind,
  facts: ReportFacts,
  annexes: FactsOfAnnexes | null,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { t } = speech;
  const span = spanWords(facts, speech);
  const subtitle = t('report.subtitle', { span });
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('report.title')),
    say('subtitle', subtitle),
    ...openingBlocks(facts, span, input, speech),
    ...situationBlocks(facts, speech),
    ...workBlocks(facts, input, speech),
    ...keyBlocks(facts, speech),
    say('section', t('report.section4')),
    say('subsection', t('report.difficulties_title')),
    ownBlock('difficulties', input, speech),
    say('subsection', t('report.proposals_title')),
    ownBlock('proposals', input, speech),
    say('section', t('report.section5')),
    ownBlock('direction', input, speech, directionDraft(facts, speech)),
    say('body', t('report.closing', { span })),
    signOff(input, speech),
    ...annexBlocks(facts, annexes, span, input, speech),
  ];
  const title = `${t('report.title')} ${subtitle.replaceAll('\n', ' ')}`;
  return framedPaper(kind, title, blocks, facts, input, speech);
}

function openingBlocks(
  facts: ReportFacts,
  span: string,
  input: PaperInput,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t, format } = speech;
  const [agency = ''] = input.office('agency');
  const days = { from: format.day(facts.period.from), to: format.day(facts.period.to) };
  return [
    ...sayAll(
      'basis',
      input.office('legal-basis').map((basis) => t('report.basis', { basis })),
    ),
    say(
      'body',
      agency === ''
        ? t('report.opening_no_agency', { span, ...days })
        : t('report.opening', { agency: sentenceCase(agency), span, ...days }),
    ),
    ...(facts.data.short
      ? [say('body', t('report.short', { cutOff: format.day(facts.data.cutOff), to: days.to }))]
      : []),
    say(
      'note',
      t('report.compared', {
        year: rangeWords(facts.yearBefore, speech),
        before: rangeWords(facts.before, speech),
      }),
    ),
  ];
}

/** SỞ KHOA HỌC VÀ CÔNG NGHỆ → Sở Khoa học và Công nghệ: by word, small words small. */
function sentenceCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const lower = name.toLocaleLowerCase('vi').split(' ');
  return lower
    .map((word, place) =>
      place === 0 || CAPITALISED.has(word)
        ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
        : word,
    )
    .join(' ');
}

/** First words of the parts of an agency's name. */
const CAPITALISED = new Set([
  'khoa',
  'công',
  'thông',
  'truyền',
  'department',
  'science',
  'technology',
  'information',
  'communications',
]);

function directionDraft(facts: ReportFacts, { t, format }: PaperSpeech): string {
  const { checks } = facts.work;
  const { key, cases } = facts;
  if (key.areas.length === 0) return '';
  return t(key.targets.length > 0 ? 'report.direction_draft' : 'report.direction_draft_areas', {
    n: format.integer(key.targets.length),
    areas: firstAreas(key, format),
    overdue: format.integer(checks.overdue),
    never: format.integer(checks.never),
    open: format.integer(cases.of - cases.settled.now),
  });
}
