import type { Issue } from '../basics/issue.ts';
import type { Dataset } from '../model/dataset.ts';
import { areaFinder } from '../targets/area-finder.ts';
import { assetTable } from '../targets/target-list.ts';
import type { StudyConfig } from './study-config.ts';
import { TARGET_KINDS } from './study-result.ts';

/** Owners and communes asked for that the data does not have: a slip that would count nothing. */
export function choiceIssues(dataset: Dataset, config: StudyConfig): readonly Issue[] {
  const owners = new Set(TARGET_KINDS.flatMap((kind) => ownersOf(dataset, kind)));
  const communes = new Set(areaFinder(dataset.tables.commune).code);
  return [
    ...unknownOf('owners', config.owners, owners),
    ...unknownOf('communes', config.communes, communes),
  ];
}

function ownersOf(dataset: Dataset, kind: (typeof TARGET_KINDS)[number]): readonly string[] {
  const column = assetTable(dataset, kind)?.columns['owner'];
  return column?.type === 'text' ? column.dictionary.slice(1) : [];
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
