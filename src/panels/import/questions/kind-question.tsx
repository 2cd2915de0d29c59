import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import { KindSelect } from '../kind-select.tsx';
import { SampleRows } from './sample-rows.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';

type Props = {
  readonly question: Extract<ImportQuestion, { readonly code: 'kind' }>;
  readonly asked: Asked;
};

export function KindQuestion({ question, asked: { pending, report, answer } }: Props) {
  const { t } = useTranslation('import');
  return (
    <QuestionCard what={t('question.kind.what')} why={t('question.kind.why')}>
      <KindSelect
        label={t('question.kind.pick', { file: pending.name })}
        kind={pending.choices.kind ?? null}
        first={question.candidates}
        onChange={(kind) => {
          answer({ kind });
        }}
      />
      <SampleRows report={report} />
    </QuestionCard>
  );
}
