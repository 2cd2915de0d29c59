import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { CandidateList } from './candidate-list.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';

type Props = {
  readonly question: Extract<ImportQuestion, { readonly code: 'layer' }>;
  readonly asked: Asked;
};

/** One sheet, or each of them on its own. */
export function LayerQuestion({ question, asked: { pending, answer } }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { imports } = useServices();
  const { candidates } = question;
  const what = t('question.layer.what');
  return (
    <QuestionCard what={what} why={t('question.layer.why')}>
      <CandidateList
        label={what}
        candidates={candidates.map(({ name, rows, columns }) => ({
          id: name,
          title: name,
          lines: [
            t('question.layer.size', {
              rows: format.integer(rows),
              columns: format.integer(columns),
            }),
          ],
          chosen: pending.choices.layer === name,
          onChoose: () => {
            answer({ layer: name });
          },
        }))}
      />
      {pending.replaces === undefined ? (
        <Button
          size="sm"
          onClick={() => {
            imports.split(
              pending.name,
              candidates.map(({ name }) => name),
            );
          }}
        >
          {t('question.layer.all', { count: candidates.length })}
        </Button>
      ) : null}
    </QuestionCard>
  );
}
