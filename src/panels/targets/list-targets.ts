import { foldText } from '../../core/basics/text-fold.ts';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';
import { searchTexts } from './search-texts.ts';
import type { Sliced } from '../../core/basics/sliced.ts';
import { alphabeticalPlaces, sortRows } from './sort.ts';
import type { Sort, SortKey } from './sort.ts';

export const TARGET_COLUMNS = [
  'rank',
  'name',
  'badge',
  'score',
  'commune',
  'redundancy',
  'dark',
  'loss',
  'protection',
  'count',
] as const;
export type TargetColumn = (typeof TARGET_COLUMNS)[number];

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

export type ListedOf = {
  readonly result: StudyResult;
  readonly stability: RankStability | null;
  /** The part of the matrix that is picked; null: all of it. */
  readonly inside: ((target: number) => boolean) | null;
  readonly view: TargetView;
};

/** So many rows are looked at between two rests. */
const ROWS_PER_STEP = 512;

/** Numbers of the targets a view shows, in its order. */
export function* listTargets({ result, stability, inside, view }: ListedOf): Sliced<Uint32Array> {
  const { column, direction } = view.sort;
  const { order } = result.targets;
  const isShown = shownBy(result, view, inside);
  const shown = isShown ? yield* filtered(order, isShown) : order;
  if (column === 'rank') return direction === 'ascending' ? shown : shown.toReversed();
  const key = yield* sortKey(result, stability, column);
  yield;
  // Sections follow each other along their route in the order of their numbers.
  return yield* sortRows(column === 'name' ? shown.toSorted() : shown, key, direction);
}

function shownBy(
  result: StudyResult,
  view: TargetView,
  inside: ListedOf['inside'],
): ((target: number) => boolean) | null {
  const kind = view.kind === 'all' ? -1 : TARGET_KINDS.indexOf(view.kind);
  const words = foldText(view.text).split(' ').filter(Boolean);
  if (kind === -1 && words.length === 0) return inside;
  const texts = searchTexts(result);
  return (target) =>
    (kind === -1 || result.targets.kind[target] === kind) &&
    (inside === null || inside(target)) &&
    words.every((word) => texts(target).includes(word));
}

function* filtered(order: Uint32Array, isShown: (target: number) => boolean): Sliced<Uint32Array> {
  const shown = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const target = order[place] ?? 0;
    if (isShown(target)) {
      shown[count] = target;
      count += 1;
    }
    if (place % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  return shown.subarray(0, count);
}

function* sortKey(
  { targets, areas, criticality, risk }: StudyResult,
  stability: RankStability | null,
  column: Exclude<TargetColumn, 'rank'>,
): Sliced<SortKey> {
  switch (column) {
    case 'name': {
      const places = yield* alphabeticalPlaces(targets.name);
      return at(places);
    }
    case 'commune': {
      const places = yield* alphabeticalPlaces(areas.name);
      return (target) => places[targets.area[target] ?? -1] ?? areas.length;
    }
    case 'badge':
      return stability ? at(stability.pTop) : () => 0;
    case 'dark':
      return at(risk.rankedBy === 'subscriberHours' ? criticality.subscribers : criticality.sites);
    case 'loss':
      return at(risk[risk.rankedBy]);
    case 'redundancy':
      return at(criticality.redundancy);
    case 'protection':
      return reducibleOf(risk);
    case 'score':
      return at(targets.score);
    case 'count':
      return at(targets.count);
  }
}

/** Share of what people do to a target that measures not in place would still stop. */
export function reducibleOf(risk: StudyResult['risk']): SortKey {
  return (target) => {
    const deterred = risk.deterred[target] ?? 0;
    return deterred > 0 ? Math.min(1, (risk.avertible[target] ?? 0) / deterred) : 0;
  };
}

function at(values: ArrayLike<number>): SortKey {
  return (target) => values[target] ?? 0;
}
