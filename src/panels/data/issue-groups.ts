import type { Issue, IssueCode, Severity } from '../../core/basics/issue.ts';

export type IssueGroup = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
};

export type IssueLine =
  | { readonly type: 'group'; readonly group: IssueGroup; readonly open: boolean }
  | { readonly type: 'issue'; readonly issue: Issue; readonly index: number };

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Issues by code, the gravest first, then the most frequent. */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity}/${issue.code}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      return first ? [{ code: first.code, severity: first.severity, issues: members }] : [];
    })
    .toSorted(
      (a, b) =>
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        b.issues.length - a.issues.length ||
        a.code.localeCompare(b.code, 'en'),
    );
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
