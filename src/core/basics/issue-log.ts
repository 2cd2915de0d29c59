import type { Issue, IssueCode } from './issue.ts';

/** Issues of one code and file that are listed one by one; the rest are counted. */
export const ISSUES_LISTED = 200;

/** Collects issues so that a million bad rows stay a short list, and no count is lost. */
export class IssueLog {
  readonly #listed: Issue[] = [];
  readonly #counts = new Map<string, IssueCount>();

  add(issue: Issue): void {
    const file = issue.at?.file ?? '';
    const key = `${issue.code}\n${file}`;
    const count = this.#counts.get(key) ?? { first: issue, seen: 0 };
    count.seen += 1;
    this.#counts.set(key, count);
    if (count.seen <= ISSUES_LISTED) this.#listed.push(issue);
  }

  addAll(issues: Iterable<Issue>): void {
    for (const issue of issues) this.add(issue);
  }

  has(code: IssueCode): boolean {
    return [...this.#counts.values()].some(({ first }) => first.code === code);
  }

  /** The listed issues in the order they came, then one `issue.more` per code and file cut short. */
  finish(): readonly Issue[] {
    const more = [...this.#counts.values()].filter(({ seen }) => seen > ISSUES_LISTED);
    return [...this.#listed, ...more.map(moreOf)];
  }
}

type IssueCount = { readonly first: Issue; seen: number };

function moreOf({ first, seen }: IssueCount): Issue {
  const file = first.at?.file;
  return {
    code: 'issue.more',
    severity: first.severity,
    ...(file === undefined ? {} : { at: { file } }),
    context: { code: first.code, count: seen - ISSUES_LISTED },
  };
}
