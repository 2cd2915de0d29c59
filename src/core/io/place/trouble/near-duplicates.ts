import type { Bounds } from '../../../geo/geometry.ts';
import { metricPlaneOf } from '../../../geo/metric-plane.ts';
import { eachNearPair } from '../../../geo/near-pairs.ts';
import { matchColumns } from '../../validate/match-columns.ts';
import { TableCheck } from '../../validate/table-check.ts';
import { textView } from '../../validate/text-view.ts';
import { foldText } from '../../../basics/text-fold.ts';
import { mergedTable } from '../merge-rows.ts';
import type { PlaceDraft } from '../place-draft.ts';
import { isInVietnam } from '../values-look.ts';
import { stacksOf } from './stacked-places.ts';
import type { Trouble, TroubleContext } from './trouble.ts';

export const NEAR_M = 20;

/**
 * Assets of one kind and one owner within 20 m: one site written once for each of its technologies. Listed
 * are those after the first. The fix keeps the first with its id, fills its empty cells from the others and
 * joins their choices. What is stacked on a default place is another finding. Neighbours of different owners stand, and so do incidents: each happened.
 */
export const NEAR_DUPLICATES: Trouble = {
  code: 'near-duplicates',
  fix: 'merge-near-duplicates',
  concerns: ({ role, geometry }) => role === 'asset' && geometry === 'point',
  find: (draft, context) => ({ rows: [...copiesOf(draft, context).keys()] }),
  repair: (draft, _, context) => {
    const copies = copiesOf(draft, context);
    const { table, filled } = mergedTable(draft.table, copies, context.kind, context.choices);
    draft.table = table;
    for (const row of filled) draft.repaired.add(row);
    for (const [row, { first, distanceM }] of copies) {
      const into = { row: table.sourceRow[first] ?? 0, distanceM: Math.round(distanceM) };
      draft.leaveOut(row, 'place.merged', into);
    }
  },
};

export type Copy = { readonly first: number; readonly distanceM: number };

/** Of each row that repeats an earlier one: which, and how far it is. */
function copiesOf(draft: PlaceDraft, context: TroubleContext): ReadonlyMap<number, Copy> {
  const rows: number[] = [];
  const lonLat: number[] = [];
  const stacked = new Set(stacksOf(draft, context).flat());
  for (let row = 0; row < draft.rows; row += 1) {
    if (stacked.has(row)) continue;
    const place = draft.stands(row) ? draft.placeOf(row) : null;
    if (!place || !isInVietnam(place.lon, place.lat)) continue;
    rows.push(row);
    lonLat.push(place.lon, place.lat);
  }
  const plane = metricPlaneOf(boundsOf(lonLat));
  const { x, y } = plane.toMetres(Float64Array.from(lonLat));
  const ownerOf = ownerKeys(draft, context);
  const copies = new Map<number, Copy>();
  eachNearPair(x, y, NEAR_M, (point, earlier, squareM) => {
    const [row = 0, first = 0] = [rows[point], rows[earlier]];
    const [owner, theirs] = [ownerOf(row), ownerOf(first)];
    if (owner !== theirs && owner !== '' && theirs !== '') return false;
    const known = copies.get(row);
    if (!known || first < known.first) copies.set(row, { first, distanceM: Math.sqrt(squareM) });
    return true;
  });
  return copies;
}

function boundsOf(lonLat: readonly number[]): Bounds {
  let [west, east] = [Infinity, -Infinity];
  for (let i = 0; i < lonLat.length; i += 2) {
    west = Math.min(west, lonLat[i] ?? west);
    east = Math.max(east, lonLat[i] ?? east);
  }
  return west <= east ? [west, 0, east, 0] : [108, 0, 108, 0];
}

/** '' where a row names no owner. */
function ownerKeys(
  { table }: PlaceDraft,
  { kind, choices }: TroubleContext,
): (row: number) => string {
  const match = matchColumns(table, kind, choices.mapping, new TableCheck(table, ''));
  const [, column] = [...match].find(([field]) => field.name === 'owner') ?? [];
  if (!column) return () => '';
  const { codes, dictionary } = textView(column);
  const keys = dictionary.map(foldText);
  return (row) => keys[codes[row] ?? 0] ?? '';
}
