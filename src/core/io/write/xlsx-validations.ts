import type { BookColumn, CellCheck } from './table-sheet.ts';
import { columnName, xmlText } from './xlsx-text.ts';

/** The last row of a sheet that is checked: what people fill in by hand is shorter. */
const LAST_ROW = 20_000;
/** 01/01/1950 … 31/12/2099 as Excel counts days. */
const [FIRST_DAY, LAST_DAY] = [18_264, 73_050];
/** Excel takes no longer hint. */
const [LONGEST_TITLE, LONGEST_HINT] = [32, 255];

/** `dataValidations` of the columns that have a check, from a row on; '' where none has. */
export function validationsXml(columns: readonly BookColumn[], fromRow: number): string {
  const checks = columns.flatMap(({ check }, place) =>
    check
      ? [validationXml(check, `${columnName(place)}${fromRow}:${columnName(place)}${LAST_ROW}`)]
      : [],
  );
  if (checks.length === 0) return '';
  return `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`;
}

function validationXml(check: CellCheck, cells: string): string {
  const { attributes, formulas } = rule(check);
  const hint = check.hint
    ? ` showInputMessage="1" promptTitle="${xmlText(short(check.hint.title, LONGEST_TITLE))}"` +
      ` prompt="${xmlText(short(check.hint.text, LONGEST_HINT))}"`
    : '';
  const named = formulas.map(
    (formula, i) => `<formula${i + 1}>${xmlText(formula)}</formula${i + 1}>`,
  );
  return `<dataValidation${attributes} allowBlank="1"${hint} sqref="${cells}">${named.join('')}</dataValidation>`;
}

/** Dates only warn: "khoảng 16h ngày 05/12" is worth more than nothing. */
function rule(check: CellCheck): {
  readonly attributes: string;
  readonly formulas: readonly string[];
} {
  switch (check.type) {
    case 'any':
      return { attributes: '', formulas: [] };
    case 'list':
      return { attributes: ' type="list" showErrorMessage="1"', formulas: [check.words] };
    case 'date':
      return {
        attributes: ' type="date" errorStyle="warning" operator="between" showErrorMessage="1"',
        formulas: [String(FIRST_DAY), String(LAST_DAY)],
      };
    default: {
      const { type, min = -1e12, max = 1e15 } = check;
      return {
        attributes: ` type="${type}" operator="between" showErrorMessage="1"`,
        formulas: [String(min), String(max)],
      };
    }
  }
}

function short(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
