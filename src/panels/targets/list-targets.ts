import { foldText } from '../../core/basics/text-fold.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';
import { alphabeticalPlaces, sortRows } from './sort.ts';
import type { Sort, SortKey } from './sort.ts';

export type TargetColumn = 'rank' | 'name' | 'commune' | 'score' | 'count' | 'rate' | 'per_year';

export type TargetView = {
  readonly kind: TargetKind | 'all';
  readonly text: string;
  readonly sort: Sort<TargetColumn>;
};

export const FIRST_TARGET_VIEW: TargetView = {
  kind: 'all',
  text: '',
  sort: { column: 'rank', direction: 'ascending' },
};

/** Numbers of the targets a view shows, in its order. */
export function listTargets(result: StudyResult, view: TargetView): Uint32Array {
  const shown = result.targets.order.filter(shownBy(result, view));
  if (view.sort.column === 'rank' && view.sort.direction === 'ascending') return shown;
  return sortRows(shown, sortKey(result, view.sort.column), view.sort.direction);
}

function shownBy(result: StudyResult, view: TargetView): (target: number) => boolean {
  const kind = view.kind === 'all' ? -1 : TARGET_KINDS.indexOf(view.kind);
  const words = foldText(view.text).split(' ').filter(Boolean);
  const texts = words.length > 0 ? searchTexts(result) : [];
  return (target) =>
    (kind === -1 || result.targets.kind[target] === kind) &&
    words.every((word) => texts[target]?.includes(word));
}

/** Folds to its lower case: most ids do, and there are as many as targets. */
const PLAIN = /^[!-~]*$/;

const SEARCH_TEXTS = new WeakMap<StudyResult, readonly string[]>();

function searchTexts(result: StudyResult): readonly string[] {
  const known = SEARCH_TEXTS.get(result);
  if (known) return known;
  const communes = result.areas.name.map(foldText);
  const { name, id, area } = result.targets;
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    if (PLAIN.test(text)) return text.toLowerCase();
    const form = folded.get(text) ?? foldText(text);
    folded.set(text, form);
    return form;
  };
  const texts = name.map(
    (text, target) =>
      `${fold(text)} ${fold(id[target] ?? '')} ${communes[area[target] ?? -1] ?? ''}`,
  );
  SEARCH_TEXTS.set(result, texts);
  return texts;
}

function sortKey(result: StudyResult, column: TargetColumn): SortKey {
  const { targets, areas } = result;
  switch (column) {
    case 'rank':
      return at(targets.rank);
    case 'score':
      return at(targets.score);
    case 'count':
      return at(targets.count);
    case 'rate':
      return at(targets.rate);
    case 'per_year':
      return at(targets.perYear);
    case 'name':
      return nameKey(result);
    case 'commune': {
      const places = alphabeticalPlaces(areas.name);
      return (target) => places[targets.area[target] ?? -1] ?? Infinity;
    }
  }
}

function at(values: ArrayLike<number>): SortKey {
  return (target) => values[target] ?? 0;
}

/** Sections of one route follow each other along it. */
function nameKey({ targets, sections }: StudyResult): SortKey {
  const places = alphabeticalPlaces(targets.name);
  const metresMost = sections.toM.reduce((most, metres) => Math.max(most, metres), 1);
  return (target) => {
    const isSection = targets.kind[target] === 0;
    const along = isSection ? (sections.fromM[targets.row[target] ?? 0] ?? 0) : 0;
    return (places[target] ?? 0) + along / (metresMost + 1);
  };
}
