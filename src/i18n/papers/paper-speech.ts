import type { TFunction } from 'i18next';
import type { Format } from '../format.ts';

/** The namespaces papers speak from; the first needs no prefix. */
export const PAPER_NAMESPACES = ['papers', 'model', 'plan', 'situation'] as const;

/** What sentences of papers are made with. */
export type PaperSpeech = {
  readonly t: TFunction<typeof PAPER_NAMESPACES>;
  /** For the sentence that says why a target matters. */
  readonly reasons: TFunction<'reasons'>;
  readonly format: Format;
};

export type CodedField =
  | 'case_status'
  | 'reported_by'
  | 'severity'
  | 'method'
  | 'verified'
  | 'outcome'
  | 'referred';

/** The word of a choice; what the record does not say is told so. */
export function choiceWord({ t }: PaperSpeech, field: CodedField, code: string): string {
  if (code === '') return t('report.unknown');
  return field === 'verified'
    ? t(`model:choice.yes_no.${code}`)
    : t(`model:choice.${field}.${code}`);
}

export function kindWord({ t }: PaperSpeech, kind: string): string {
  return kind === '' ? t('report.unknown') : t(`model:incident_kind.${kind}`);
}

/** "đã khởi tố 2 vụ, chưa ghi 1 vụ" */
export function codeCountsText(
  speech: PaperSpeech,
  field: CodedField,
  counts: readonly { readonly code: string; readonly count: number }[],
): string {
  const { t, format } = speech;
  return counts
    .map(({ code, count }) =>
      t('report.count_of', {
        name: lowerFirst(choiceWord(speech, field, code)),
        n: format.integer(count),
      }),
    )
    .join('; ');
}

/** In the middle of a sentence; abbreviations stay as they are. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() && second !== ' '
    ? text
    : first.toLowerCase() + text.slice(1);
}
