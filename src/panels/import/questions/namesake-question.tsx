import { useTranslation } from 'react-i18next';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { CandidateList } from './candidate-list.tsx';
import { QuestionCard } from './question-card.tsx';

type Props = {
  readonly pending: PendingImport;
  /** The file it takes the place of; null: it is a file of its own. */
  readonly onAnswer: (file: string | null) => void;
};

export function NamesakeQuestion({ pending: { namesake = '' }, onAnswer }: Props) {
  const { t } = useTranslation('import');
  const what = t('question.namesake.what', { file: namesake });
  return (
    <QuestionCard what={what} why={t('question.namesake.why')}>
      <CandidateList
        label={what}
        candidates={[
          {
            id: 'update',
            title: t('question.namesake.update'),
            lines: [t('question.namesake.update_text')],
            chosen: false,
            onChoose: () => {
              onAnswer(namesake);
            },
          },
          {
            id: 'add',
            title: t('question.namesake.add'),
            lines: [t('question.namesake.add_text')],
            chosen: false,
            onChoose: () => {
              onAnswer(null);
            },
          },
        ]}
      />
    </QuestionCard>
  );
}
