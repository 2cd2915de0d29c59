import type { Issue } from '../src/core/basics/issue.ts';
import type { CommandIo } from './command.ts';

const ISSUES_TOLD = 20;

/** Says what is wrong with the data, the first twenty, and how many more there are. */
export function tellIssues(issues: readonly Issue[], io: CommandIo): void {
  const told = issues.filter(({ severity }) => severity !== 'info');
  for (const issue of told.slice(0, ISSUES_TOLD)) io.tell(io.describe(issue));
  const rest = told.length - ISSUES_TOLD;
  if (rest > 0) io.tell(io.text('errors.more_issues', { count: rest }));
}
