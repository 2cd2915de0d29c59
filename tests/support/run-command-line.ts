import { runProgram } from '../../scripts/program.ts';

/** Runs `vonggac` in this process and keeps what it printed and told. */
export async function runCommandLine(...argv: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runProgram(argv, {
    print: (text) => printed.push(text),
    tell: (text) => told.push(text),
    signal: new AbortController().signal,
    debug: false,
    now: Date.UTC(2026, 0, 1),
  });
  return { code, out: printed.join('\n'), err: told.join('\n') };
}
