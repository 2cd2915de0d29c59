import { useTranslation } from 'react-i18next';
import type { ImportQuestion } from '../../../core/io/import/import-question.ts';
import type { ImportChoices } from '../../../core/model/import-choices.ts';
import type { Format } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { degreesMinutes } from '../degrees-minutes.ts';
import { CandidateList } from './candidate-list.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Asked } from './question-card.tsx';

const CELLS = 4;
const DECIMALS = 6;

export type ReadingQuestionOf = Extract<ImportQuestion, { readonly column: string }>;

type Props = {
  readonly question: ReadingQuestionOf;
  /** Questions of the same code about the other columns that one answer is for. */
  readonly also?: readonly ReadingQuestionOf[] | undefined;
  readonly asked: Asked;
};

/** The same cells, read each way. */
export function ReadingQuestion({ question, also, asked: { pending, answer } }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { code, column, readings } = question;
  const questions = [question, ...(also ?? [])];
  const columns = questions.map((one) => one.column);
  const what = t(`question.${code}.what`, { column: format.list(columns) });
  const made = new Map<string, string>(Object.entries(pending.choices[code] ?? {}));
  return (
    <QuestionCard what={what} why={t(`question.${code}.why`)}>
      <CandidateList
        label={what}
        candidates={readings.map((reading) => ({
          id: reading.choice,
          title: t(`question.${code}.${WORDS[reading.choice] ?? reading.choice}`),
          lines: questions.flatMap((one) => linesOf(one, reading.choice, format)),
          chosen: made.get(column) === reading.choice,
          onChoose: () => {
            answer((choices) => withReading(choices, code, columns, reading.choice));
          },
        }))}
      />
    </QuestionCard>
  );
}

const WORDS: Readonly<Record<string, string>> = { '.': 'dot', ',': 'comma' };

export function withReading(
  choices: ImportChoices,
  code: ReadingQuestionOf['code'],
  columns: readonly string[],
  choice: string,
): ImportChoices {
  const readings = Object.fromEntries(columns.map((column) => [column, choice]));
  return { ...choices, [code]: { ...choices[code], ...readings } };
}

function linesOf(question: ReadingQuestionOf, choice: string, format: Format): readonly string[] {
  const reading = question.readings.find((one) => one.choice === choice);
  const texts = reading ? written(question, reading, format) : [];
  return texts.slice(0, CELLS).map((text, at) => `${question.cells[at] ?? ''} → ${text}`);
}

function written(
  { code }: ReadingQuestionOf,
  reading: ReadingQuestionOf['readings'][number],
  format: Format,
): readonly string[] {
  if ('days' in reading) return reading.days.map((day) => format.longDay(day));
  if (code === 'degrees') return reading.values.map(degreesMinutes);
  return reading.values.map((value) => format.decimal(value, DECIMALS));
}
