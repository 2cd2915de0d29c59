import type { RunContext } from '../../src/core/basics/run-context.ts';
import type { StatisticOptionName } from './statistic-options.ts';

/**
 * One statistic of `vonggac stat`: JSON in, JSON out, for audit. Its words are `stats.<id>` in cli.json:
 * summary, about, input.<field> and result.<field>.
 */
export type Statistic = {
  readonly id: string;
  /** Top-level fields of the input and of the result, in the order of the help. */
  readonly input: readonly string[];
  readonly result: readonly string[];
  /** Fields that may be given on the command line instead of, or over, those of `--input`. */
  readonly options?: readonly StatisticOption[];
  /** A small whole input. The help prints it with its result; a test runs it. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The same input as options: what to type, and the first lines of the file it reads. */
  readonly exampleFile?: { readonly line: string; readonly text: string };
  /**
   * Throws InputError with the path of the wrong field (`edges.3.1`). Equal inputs give equal results;
   * nothing in a result is NaN or infinite.
   */
  readonly run: (input: unknown, ctx: RunContext) => object | Promise<object>;
};

/**
 * `numbers`: separated by commas. `columns`: a CSV file whose columns become lists of numbers. `json`: a JSON
 * file, as it is.
 */
export type StatisticOption = { readonly name: StatisticOptionName; readonly field: string } & (
  | { readonly reads: 'number' | 'numbers' | 'text' | 'json' }
  | { readonly reads: 'columns'; readonly columns: readonly string[] }
);
