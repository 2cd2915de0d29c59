import type { Issue, IssueCode, Severity } from '../../core/basics/issue.ts';

export type IssueGroup = {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Those listed. */
  readonly issues: readonly Issue[];
  /** All of them, listed or only counted. */
  readonly count: number;
};

export type IssueLine =
  | { readonly type: 'group'; readonly group: IssueGroup; readonly open: boolean }
  | { readonly type: 'issue'; readonly issue: Issue; readonly index: number };

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Issues by code, the gravest first, then the most frequent; those only counted are among the count. */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  const unlisted = new Map<string, number>();
  for (const issue of issues) {
    const key = groupKey(issue.severity, isMore(issue) ? issue.context?.['code'] : issue.code);
    if (isMore(issue)) {
      unlisted.set(key, (unlisted.get(key) ?? 0) + Number(issue.context?.['count'] ?? 0));
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups]
    .flatMap(([key, members]) => {
      const [first] = members;
      const count = members.length + (unlisted.get(key) ?? 0);
      return first ? [{ code: first.code, severity: first.severity, issues: members, count }] : [];
    })
    .toSorted(
      (a, b) =>
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        b.count - a.count ||
        a.code.localeCompare(b.code, 'en'),
    );
}

/** How many issues there are, listed or only counted. */
export function issueCount(issues: readonly Issue[]): number {
  return issueGroups(issues).reduce((sum, { count }) => sum + count, 0);
}

function isMore({ code }: Issue): boolean {
  return code === 'issue.more';
}

function groupKey(severity: Severity, code: string | number | undefined): string {
  return `${severity}/${code}`;
}

/** The groups as lines of one long list; only open groups show their members. */
export function issueLines(
  groups: readonly IssueGroup[],
  isOpen: (group: IssueGroup) => boolean,
): readonly IssueLine[] {
  return groups.flatMap((group): IssueLine[] => {
    const open = isOpen(group);
    const head: IssueLine = { type: 'group', group, open };
    if (!open) return [head];
    return [head, ...group.issues.map((issue, index): IssueLine => ({ type: 'issue', issue, index }))];
  });
}
