import type { IssueLog } from '../basics/issue-log.ts';
import type { TextLetters } from './decode-text.ts';

/** Tells an encoding that nobody named, and letters that no encoding can read. */
export function tellLetters(letters: TextLetters, issues: IssueLog, file: string): void {
  if (!letters.unnamed) return;
  const context = { encoding: letters.encoding };
  const code = letters.encoding === 'utf-8' ? 'file.broken-letters' : 'file.encoding-guessed';
  issues.add({ code, severity: 'warning', at: { file }, context });
}
