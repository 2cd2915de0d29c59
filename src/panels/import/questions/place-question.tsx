import { useTranslation } from 'react-i18next';
import { PlaceChooser } from '../place/place-chooser.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';

export function PlaceQuestion({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('import');
  return (
    <QuestionCard what={t('question.place.what')} why={t('question.place.why')}>
      <PlaceChooser asked={asked} />
    </QuestionCard>
  );
}
