import { JobFailure } from '../src/jobs/protocol.ts';
import { cliText } from './cli-text.ts';
import type { CliText } from './cli-text.ts';
import { EXIT, InputError, UsageError } from './command.ts';
import type { CliLanguage, Command, CommandArgs, CommandIo, ExitCode } from './command.ts';
import { commandHelp, programHelp } from './command-help.ts';
import { isCommandId, loadCommand } from './command-registry.ts';
import { nodeRunContext } from './node-run-context.ts';
import { parseArguments } from './parse-arguments.ts';

/** Where the program writes and what may stop it: the process, or a test. */
export type ProgramHost = {
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly signal: AbortSignal;
  /** Stacks of unexpected errors are shown (VONGGAC_DEBUG=1). */
  readonly debug: boolean;
  readonly now?: number;
};

/** Runs one command line. Never throws; a person's mistake is one plain line. */
export async function runProgram(argv: readonly string[], host: ProgramHost): Promise<ExitCode> {
  const language = languageOf(argv);
  const words = cliText(language);
  try {
    return await dispatch(argv, language, words, host);
  } catch (error) {
    return report(error, argv, words, host);
  }
}

async function dispatch(
  argv: readonly string[],
  language: CliLanguage,
  words: CliText,
  host: ProgramHost,
): Promise<ExitCode> {
  const { id, rest } = splitCommand(argv);
  if (id === undefined) {
    const asked = rest.includes('--help') || rest.includes('-h');
    (asked ? host.print : host.tell)(programHelp(words));
    return asked ? EXIT.done : EXIT.badUsage;
  }
  if (!isCommandId(id)) throw new UsageError('errors.unknown_command', { command: id });
  const command = await loadCommand(id);
  const args = parseArguments(command, rest);
  if (args.flag('help')) {
    host.print(await helpOf(command, args, words));
    return EXIT.done;
  }
  return command.run(args, commandIo(language, words, host));
}

async function helpOf(command: Command, args: CommandArgs, words: CliText): Promise<string> {
  const more = await command.help?.(args, words);
  if (more?.instead === true) return more.text;
  return [commandHelp(command, words), ...(more ? ['', more.text] : [])].join('\n');
}

/** `vonggac help check` and `vonggac --lang en check` are understood too. */
function splitCommand(argv: readonly string[]): {
  id: string | undefined;
  rest: readonly string[];
} {
  const at = argv.findIndex((word, i) => !word.startsWith('-') && argv[i - 1] !== '--lang');
  const id = argv[at];
  const rest = at < 0 ? argv : argv.filter((_, i) => i !== at);
  if (id !== 'help') return { id, rest };
  const about = splitCommand(rest);
  return { id: about.id, rest: [...about.rest, '--help'] };
}

function languageOf(argv: readonly string[]): CliLanguage {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'vi';
}

function commandIo(language: CliLanguage, words: CliText, host: ProgramHost): CommandIo {
  const onProgress = (step: string, fraction: number): void => {
    const key = `progress.${step}`;
    const name = words.has(key) ? words.text(key) : step;
    host.tell(`${name} ${Math.round(fraction * 100)} %`);
  };
  const now = host.now === undefined ? {} : { now: host.now };
  return {
    print: host.print,
    tell: host.tell,
    text: words.text,
    describe: words.describe,
    language,
    ctx: nodeRunContext({ signal: host.signal, onProgress, ...now }),
  };
}

const ISSUES_SHOWN = 20;

function report(
  error: unknown,
  argv: readonly string[],
  words: CliText,
  host: ProgramHost,
): ExitCode {
  if (error instanceof UsageError) {
    const { id } = splitCommand(argv);
    host.tell(words.text(error.key, error.values));
    host.tell(words.text('errors.see_help', { command: id && isCommandId(id) ? ` ${id}` : '' }));
    return EXIT.badUsage;
  }
  if (error instanceof InputError || error instanceof JobFailure) {
    if (host.debug && error.cause instanceof Error) host.tell(error.cause.stack ?? '');
    for (const issue of error.issues.slice(0, ISSUES_SHOWN)) host.tell(words.describe(issue));
    const rest = error.issues.length - ISSUES_SHOWN;
    if (rest > 0) host.tell(words.text('errors.more_issues', { count: rest }));
    return EXIT.badInput;
  }
  if (host.signal.aborted) {
    host.tell(words.text('errors.cancelled'));
    return EXIT.cancelled;
  }
  host.tell(unexpected(error, words));
  if (host.debug && error instanceof Error) host.tell(error.stack ?? '');
  return EXIT.badInput;
}

function unexpected(error: unknown, words: CliText): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED';
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return words.text('errors.unexpected', { code, reason });
}
