import type { ImportQuestion, QuestionCode } from '../../src/core/io/import/import-question.ts';
import type { ImportReport } from '../../src/core/io/import/import-report.ts';
import type { CommandIo } from '../command.ts';

/** Which option of `vonggac import` answers a question. */
export const DECIDED_BY: Readonly<Record<QuestionCode, string>> = {
  kind: '--as',
  encoding: '--encoding',
  layer: '--sheet',
  decimals: '--mapping',
  dates: '--mapping',
  degrees: '--mapping',
  place: '--crs',
  commune: '--mapping',
};

const CANDIDATES_TOLD = 8;

/** Says what only a person can answer about a file, and what to add to the command to answer it. */
export function tellQuestions(report: ImportReport, io: CommandIo): void {
  for (const question of report.questions) {
    const option = DECIDED_BY[question.code];
    const values = { file: report.file, option, ...wordsOf(question, report) };
    io.tell(io.text(`commands.import.asks.${question.code}`, values));
  }
}

function wordsOf(
  question: ImportQuestion,
  { place }: ImportReport,
): Readonly<Record<string, string | number>> {
  switch (question.code) {
    case 'kind':
      return { choices: listed(question.candidates) };
    case 'encoding':
      return { choices: listed(question.candidates.map(({ encoding }) => encoding)) };
    case 'layer':
      return { choices: listed(question.candidates.map(({ name }) => name)) };
    case 'place':
      return { choices: listed((place?.candidates ?? []).map(({ crs }) => crs)) };
    case 'decimals':
      return asked(question, { decimals: { [question.column]: ',' } });
    case 'dates':
      return asked(question, { dates: { [question.column]: 'day-first' } });
    case 'degrees':
      return asked(question, { degrees: { [question.column]: 'degrees-minutes' } });
    case 'commune': {
      const choices = question.candidates.map(({ code, name }) => `${code} ${name}`);
      const answer = {
        addresses: { answers: { [question.key]: question.candidates[0]?.code ?? '' } },
      };
      return {
        ...asked({ column: question.address, cells: [] }, answer),
        choices: listed(choices),
      };
    }
  }
}

/** What to write into the mapping file: one of the answers, as an example. */
function asked(
  { column, cells }: { readonly column: string; readonly cells: readonly string[] },
  choices: object,
): Readonly<Record<string, string>> {
  return {
    column,
    cells: cells.join(' · '),
    example: JSON.stringify({ version: 1, choices }),
  };
}

function listed(names: readonly string[]): string {
  const told = [...new Set(names)].slice(0, CANDIDATES_TOLD).join(', ');
  return names.length > CANDIDATES_TOLD ? `${told}, …` : told;
}
