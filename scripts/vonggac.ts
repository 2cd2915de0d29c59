import { runProgram } from './program.ts';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());
// `vonggac … | head` closes the pipe early: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await runProgram(process.argv.slice(2), {
  print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  signal: cancel.signal,
  debug: process.env['VONGGAC_DEBUG'] === '1',
});
