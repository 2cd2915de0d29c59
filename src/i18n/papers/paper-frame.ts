import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type {
  LetterheadBlock,
  Paper,
  PaperBlock,
  PaperKind,
  SignOffBlock,
} from '../../core/brief/paper/paper.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Room for a number written by hand. */
const NUMBER_TO_COME = ' '.repeat(8);

/** Head, foot and mark around the blocks of a paper. */
export function framedPaper(
  kind: PaperKind,
  title: string,
  blocks: readonly PaperBlock[],
  facts: ReportFacts,
  input: PaperInput,
  speech: PaperSpeech,
): Paper {
  const { level = 'none', text = '' } = input.mark ?? {};
  return {
    kind,
    title,
    language: speech.format.language,
    foot: footOf(kind, facts, input, speech),
    mark: { level, text: level === 'none' ? '' : text },
    blocks,
  };
}

export function letterhead(input: PaperInput, { t, format }: PaperSpeech): LetterheadBlock {
  const { office, urgency, date } = input;
  const symbol = office('symbol')[0] ?? '';
  const number = input.number === '' ? NUMBER_TO_COME : input.number;
  return {
    type: 'letterhead',
    parentAgency: office('parent-agency')[0] ?? '',
    agency: office('agency')[0] ?? '',
    number: symbol === '' ? '' : t('head.number', { number, symbol }),
    nation: t('head.nation'),
    motto: t('head.motto'),
    placeAndDate: t('head.place_date', {
      place: office('place')[0] ?? '…',
      day: officialDay(date, format),
    }),
    urgency: urgency === 'none' ? '' : t(`urgency.${urgency}`),
  };
}

/** Decree 30/2020: two digits for days below 10 and for January and February, one for the other months. */
export function officialDay(isoDay: string, format: PaperSpeech['format']): string {
  const long = format.longDay(isoDay);
  return format.language === 'vi' ? long.replace(/tháng 0([3-9])/, 'tháng $1') : long;
}

export function signOff(input: PaperInput, { t }: PaperSpeech): SignOffBlock {
  const recipients = input.office('recipient');
  return {
    type: 'sign-off',
    recipientsTitle: t('sign.recipients'),
    recipients: recipients.map((text, place) =>
      t(place < recipients.length - 1 ? 'sign.item' : 'sign.last', { text }),
    ),
    signer: input.office('signer-title'),
    name: input.office('signer-name')[0] ?? '',
  };
}

function footOf(
  kind: PaperKind,
  facts: ReportFacts,
  { mark }: PaperInput,
  { t, format }: PaperSpeech,
): readonly string[] {
  const { data, level, sensitive } = facts;
  const copy = mark
    ? [
        mark.level === 'none' ? '' : mark.text,
        mark.basis === '' ? '' : t('foot.basis', { basis: mark.basis }),
        mark.copy === '' ? '' : t('foot.copy', { copy: mark.copy }),
        mark.recipient === '' ? '' : t('foot.recipient', { recipient: mark.recipient }),
      ]
    : [t('foot.unmarked')];
  // The sheet of the last days counts by when it happened, not by when it came to light (situation-events.ts).
  const method = t(kind === 'situation' ? 'foot.data_situation' : 'foot.data', {
    name: data.name[format.language],
    cutOff: format.day(data.cutOff),
  });
  const last = [
    data.illustrative ? t('foot.illustrative') : '',
    t(`level_foot.${level}`),
    sensitive ? t('foot.sensitive') : '',
    t('foot.hash', { hash: data.resultHash.slice(0, 12) }),
    t('foot.maker'),
  ];
  return [copy, [method], last]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((text) => text !== '');
}
