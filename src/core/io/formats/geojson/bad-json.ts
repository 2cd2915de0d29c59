import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';

/** What JSON.parse complained about: cut short, nested too deep, or wrong at a line. */
export function badJson(error: unknown, text: string, file: string): ReadFile {
  if (!(error instanceof SyntaxError)) return failedRead('format.bad-json', file);
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
  if (/end of (JSON|data)|unterminated/i.test(error.message))
    return failedRead('file.truncated', file);
  if (Number.isNaN(position)) return failedRead('format.bad-json', file);
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return failedRead('format.bad-json', file, { line, column: position - before.lastIndexOf('\n') });
}
