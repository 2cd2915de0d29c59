/**
 * The classes that set how often a target is checked. A target can be of several; the shortest interval
 * holds. `key`: a score of at least `keyScore`; `in_plan`: a line of the protection plan is open.
 */
export const CHECK_CLASSES = ['national_security', 'important', 'key', 'in_plan', 'other'] as const;
export type CheckClass = (typeof CHECK_CLASSES)[number];

export type CheckRules = {
  /** Months between two checks; 0: no periodic check. */
  readonly months: Readonly<Record<CheckClass, number>>;
  /** Score from which a target counts as `key`. */
  readonly keyScore: number;
};

/** An assumption to start from: no regulation read for this states intervals. A province sets its own. */
export const DEFAULT_CHECK_RULES: CheckRules = {
  months: { national_security: 3, important: 6, key: 6, in_plan: 6, other: 0 },
  keyScore: 40,
};

export const LONGEST_INTERVAL_MONTHS = 120;

/** What of a target decides its classes. */
export type Standing = {
  readonly protectionClass: string;
  readonly score: number;
  readonly inPlan: boolean;
};

/** The class that sets the interval, and the interval in months; null where no check is asked. */
export function checkInterval(
  rules: CheckRules,
  standing: Standing,
): { readonly checkClass: CheckClass; readonly months: number } | null {
  let found: { checkClass: CheckClass; months: number } | null = null;
  for (const checkClass of CHECK_CLASSES) {
    const months = rules.months[checkClass];
    if (!(months > 0) || !isOf(checkClass, rules, standing)) continue;
    if (!found || months < found.months) found = { checkClass, months };
  }
  return found;
}

function isOf(checkClass: CheckClass, { keyScore }: CheckRules, standing: Standing): boolean {
  switch (checkClass) {
    case 'national_security':
    case 'important':
      return standing.protectionClass === checkClass;
    case 'key':
      return standing.score >= keyScore;
    case 'in_plan':
      return standing.inPlan;
    case 'other':
      return true;
  }
}
