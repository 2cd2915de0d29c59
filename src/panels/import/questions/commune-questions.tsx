import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import type { ImportChoices } from '../../../core/model/import-choices.ts';
import { Button } from '../../../ui/button.tsx';
import { CandidateList } from './candidate-list.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';
import styles from './questions.module.css';

/** Addresses shown at once: those with most rows come first from the core. */
const MOST_SHOWN = 12;

type CommuneQuestion = Extract<ImportQuestion, { readonly code: 'commune' }>;
type Props = { readonly questions: readonly CommuneQuestion[]; readonly asked: Asked };

/** Addresses that name more than one commune, or none; each may stay without one. */
export function CommuneQuestions({ questions, asked: { pending, answer } }: Props) {
  const { t } = useTranslation('import');
  const count = questions.length;
  const more = count - MOST_SHOWN;
  const made = pending.choices.addresses?.answers ?? {};
  const codeOf = (key: string): string | undefined =>
    Object.hasOwn(made, key) ? made[key] : undefined;
  const say = (key: string, code: string): void => {
    answer((choices) => withAddresses(choices, [[key, code]]));
  };
  return (
    <QuestionCard what={t('question.commune.what', { count })} why={t('question.commune.why')}>
      {questions.slice(0, MOST_SHOWN).map(({ address, key, rows, candidates }) => (
        <fieldset key={key} className={styles.address}>
          <legend>
            “{address}” <span>{t('question.commune.rows', { count: rows })}</span>
          </legend>
          <CandidateList
            label={address}
            candidates={[
              ...candidates.map(({ code, name, province, former }) => ({
                id: code,
                title: `${name}, ${province}`,
                lines: former ? [t('question.commune.former', former)] : [],
                chosen: codeOf(key) === code,
                onChoose: () => {
                  say(key, code);
                },
              })),
              {
                id: '',
                title: t('question.commune.leave'),
                chosen: codeOf(key) === '',
                onChoose: () => {
                  say(key, '');
                },
              },
            ]}
          />
        </fieldset>
      ))}
      {more > 0 ? (
        <p className={styles.why}>{t('question.commune.more', { count: more })}</p>
      ) : null}
      {count > 1 ? (
        <Button
          size="sm"
          onClick={() => {
            answer((choices) => ({
              ...choices,
              addresses: { ...choices.addresses, others: 'leave' },
            }));
          }}
        >
          {t('question.commune.leave_all', { count })}
        </Button>
      ) : null}
    </QuestionCard>
  );
}

function withAddresses(
  choices: ImportChoices,
  entries: readonly (readonly [key: string, code: string])[],
): ImportChoices {
  const { addresses = {} } = choices;
  const answers = { ...addresses.answers, ...Object.fromEntries(entries) };
  return { ...choices, addresses: { ...addresses, answers } };
}
