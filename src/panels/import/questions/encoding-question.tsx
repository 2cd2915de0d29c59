import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { CandidateList } from './candidate-list.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';

const SAMPLES = 3;

type Props = {
  readonly question: Extract<ImportQuestion, { readonly code: 'encoding' }>;
  readonly asked: Asked;
};

export function EncodingQuestion({ question, asked: { pending, answer } }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const what = t('question.encoding.what');
  return (
    <QuestionCard what={what} why={t('question.encoding.why')}>
      <CandidateList
        label={what}
        candidates={question.candidates.map(({ encoding, samples, share }) => ({
          id: encoding,
          title: t(`encoding.${encoding}`),
          mark: t('question.encoding.share', { share: format.percent(share, 0) }),
          lines: samples.slice(0, SAMPLES),
          chosen: pending.choices.encoding === encoding,
          onChoose: () => {
            answer({ encoding });
          },
        }))}
      />
    </QuestionCard>
  );
}
