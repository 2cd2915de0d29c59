import type { Issue } from '../../core/basics/issue.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';

type Found = Pick<DatasetSummary, 'issues' | 'sources'>;

/** Files that were asked for and are not among the data, one finding each: why not. */
export function leftOutFiles({ issues, sources }: Found): readonly Issue[] {
  const there = new Set(sources.map(({ file }) => file));
  const told = new Map<string, Issue>();
  for (const issue of issues) {
    const file = issue.at?.file;
    if (file === undefined || there.has(file) || issue.severity !== 'error') continue;
    if (!told.has(file)) told.set(file, issue);
  }
  return [...told.values()];
}
