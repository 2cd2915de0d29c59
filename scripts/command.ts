import type { Issue } from '../src/core/basics/issue.ts';
import type { RunContext } from '../src/core/basics/run-context.ts';
import type { CliText } from './cli-text.ts';

/**
 * One command of `vonggac`, as data: parsing, help and the tests read it. Its file is
 * `commands/<id>.ts`, exporting the command under its id; its words are `commands.<id>` in cli.json
 * (summary, about, options.<name>).
 */
export type Command = {
  readonly id: string;
  readonly options: readonly OptionSpec[];
  readonly positional?: PositionalSpec;
  /** What to type after `vonggac`; printed at the end of the help. */
  readonly examples: readonly string[];
  readonly run: (args: CommandArgs, io: CommandIo) => Promise<ExitCode>;
  /** What `--help` prints after the command's own help, or instead of it when told what it is about. */
  readonly help?: (args: CommandArgs, words: CliText) => Promise<CommandHelp>;
};

export type CommandHelp = { readonly text: string; readonly instead: boolean };

export type OptionSpec = {
  /** Long form without the dashes. */
  readonly name: string;
  readonly short?: string;
  readonly type: 'text' | 'flag';
  /** May be given more than once; commas separate values too. */
  readonly multiple?: true;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** Shown in the help, key `values.<value>` in cli.json (folder, file, day …). */
  readonly value?: string;
};

export type PositionalSpec = {
  /** Key `values.<name>` in cli.json. */
  readonly name: string;
  readonly required?: true;
  readonly multiple?: true;
};

/** What was typed, after the checks the option specs ask for. */
export type CommandArgs = {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
};

export const EXIT = { done: 0, badInput: 1, badUsage: 2, cancelled: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type CliLanguage = 'vi' | 'en';

export type CommandIo = {
  /** Results only. Machine-readable when `--json` was asked. */
  readonly print: (text: string) => void;
  /** Progress and complaints; one line each. */
  readonly tell: (text: string) => void;
  /** A text of cli.json in the language asked for. */
  readonly text: (key: string, values?: TextValues) => string;
  /** One line that says what an issue means and where. */
  readonly describe: (issue: Issue) => string;
  readonly language: CliLanguage;
  readonly ctx: RunContext;
};

export type TextValues = Readonly<Record<string, string | number>>;

/** The person typed something the command cannot take: exit 2, with a pointer to the help. */
export class UsageError extends Error {
  readonly key: string;
  readonly values: TextValues;

  constructor(key: string, values: TextValues = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.values = values;
  }
}

/** The data cannot be used: exit 1, one line per issue. */
export class InputError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues[0]?.code ?? 'bad input');
    this.name = 'InputError';
    this.issues = issues;
  }
}
