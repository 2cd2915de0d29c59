import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { asksNamesake, openQuestions } from '../../../state/import/import-status.ts';
import type { ChoicesChange } from '../../../state/import/with-choices.ts';
import { useServices } from '../../../state/use-app.ts';
import { CommuneQuestions } from './commune-questions.tsx';
import { EncodingQuestion } from './encoding-question.tsx';
import { KindQuestion } from './kind-question.tsx';
import { LayerQuestion } from './layer-question.tsx';
import { NamesakeQuestion } from './namesake-question.tsx';
import { PlaceQuestion } from './place-question.tsx';
import type { Asked } from './question-card.tsx';
import styles from './questions.module.css';
import { ReadingQuestion } from './reading-question.tsx';

type Props = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
  readonly waiting: boolean;
};

/** Only what a person has to say; after an answer the keyboard goes on to the next question. */
export function QuestionList({ pending, report, waiting }: Props) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const list = useRef<HTMLDivElement>(null);
  const answered = useRef(false);
  const { name } = pending;
  const count = openQuestions(pending);
  const left = waiting ? -1 : count;
  useEffect(() => {
    if (!answered.current || left < 0) return;
    answered.current = false;
    goOn(list.current);
  }, [left]);
  const answer = (change: ChoicesChange): void => {
    answered.current = true;
    imports.choose(name, change);
  };
  const asked: Asked = { pending, report, answer };
  const communes = report.questions.filter((question) => question.code === 'commune');
  const [firstDegrees, ...otherDegrees] = report.questions.filter(
    (question) => question.code === 'degrees',
  );
  return (
    <div ref={list}>
      {count > 0 ? (
        <section className={styles.questions} aria-label={t('question.title', { count })}>
          <h5 className={styles.title}>
            {t('question.title', { count })}
            {waiting ? <span className={styles.waiting}>{t('question.waiting')}</span> : null}
          </h5>
          {asksNamesake(pending) ? (
            <NamesakeQuestion
              pending={pending}
              onAnswer={(file) => {
                answered.current = true;
                imports.replace(name, file);
              }}
            />
          ) : null}
          {report.questions.map((question) => (
            <Question key={keyOf(question)} question={question} asked={asked} />
          ))}
          {firstDegrees ? (
            <ReadingQuestion question={firstDegrees} also={otherDegrees} asked={asked} />
          ) : null}
          {communes.length > 0 ? <CommuneQuestions questions={communes} asked={asked} /> : null}
        </section>
      ) : null}
    </div>
  );
}

type QuestionProps = { readonly question: ImportQuestion; readonly asked: Asked };

function Question({ question, asked }: QuestionProps) {
  switch (question.code) {
    case 'kind':
      return <KindQuestion question={question} asked={asked} />;
    case 'encoding':
      return <EncodingQuestion question={question} asked={asked} />;
    case 'layer':
      return <LayerQuestion question={question} asked={asked} />;
    case 'decimals':
    case 'dates':
      return <ReadingQuestion question={question} asked={asked} />;
    case 'place':
      return <PlaceQuestion asked={asked} />;
    case 'degrees':
    case 'commune':
      return null; // all of them stand in one card
  }
}

function keyOf(question: ImportQuestion): string {
  if ('column' in question) return `${question.code} ${question.column}`;
  return question.code === 'commune' ? `commune ${question.key}` : question.code;
}

/** To the next question, or to what loads the file. */
function goOn(list: HTMLElement | null): void {
  const next = list?.querySelector<HTMLElement>('[data-question]');
  if (next) next.focus();
  else document.querySelector<HTMLElement>('[data-import-accept]')?.focus();
}
