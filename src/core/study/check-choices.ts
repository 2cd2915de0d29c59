import type { Issue } from '../basics/issue.ts';
import type { StudyConfig } from './study-config.ts';

/** The owners and communes a dataset has. */
export type KnownChoices = {
  readonly owners: readonly string[];
  readonly communes: readonly { readonly code: string }[];
};

/** Owners and communes asked for that the data does not have: a slip that would count nothing. */
export function choiceIssues(known: KnownChoices, config: StudyConfig): readonly Issue[] {
  const communes = known.communes.map(({ code }) => code);
  return [
    ...unknownOf('owners', config.owners, new Set(known.owners)),
    ...unknownOf('communes', config.communes, new Set(communes)),
  ];
}

function unknownOf(field: string, asked: readonly string[], known: ReadonlySet<string>): Issue[] {
  return asked
    .filter((value) => !known.has(value))
    .map((value) => ({
      code: 'config.bad-value',
      severity: 'error',
      at: { field },
      context: { value },
    }));
}
