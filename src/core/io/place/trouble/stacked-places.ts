import { matchColumns } from '../../validate/match-columns.ts';
import { TableCheck } from '../../validate/table-check.ts';
import { textView } from '../../validate/text-view.ts';
import type { PlaceDraft } from '../place-draft.ts';
import { hasPoints } from './trouble.ts';
import type { Trouble, TroubleContext } from './trouble.ts';

const LEAST = 5;
const LEAST_SHARE = 0.02;
const MANY = 20;

/**
 * Many different records at exactly one place: a default that stands for "not known". At least five, and
 * 2 % of the records or twenty. Incidents at one asset are repeats, not defaults: they count once.
 */
export const STACKED_PLACES: Trouble = {
  code: 'stacked',
  fix: 'drop-stacked-places',
  concerns: hasPoints,
  find: (draft, context) => ({
    rows: stacksOf(draft, context)
      .flat()
      .toSorted((a, b) => a - b),
  }),
  repair: (draft, _, context) => {
    for (const stack of stacksOf(draft, context)) {
      for (const row of stack) draft.drop(row, 'place.dropped-stacked', { count: stack.length });
    }
  },
};

/** Rows of each crowded place. */
export function stacksOf(
  draft: PlaceDraft,
  context: TroubleContext,
): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  let located = 0;
  for (let row = 0; row < draft.rows; row += 1) {
    const place = draft.stands(row) ? draft.placeOf(row) : null;
    if (!place || (place.lon === 0 && place.lat === 0)) continue;
    located += 1;
    const key = `${place.lon} ${place.lat}`;
    const known = places.get(key);
    if (known) known.push(row);
    else places.set(key, [row]);
  }
  const least = Math.max(LEAST, Math.min(MANY, Math.ceil(LEAST_SHARE * located)));
  const crowded = [...places.values()].filter((rows) => rows.length >= least);
  if (crowded.length === 0 || context.kind.role !== 'incident') return crowded;
  const assetOf = assetCodes(draft, context);
  return crowded.filter((rows) => differentIncidents(rows, assetOf) >= least);
}

/** Incidents of one asset count once; each of those that name none counts. */
function differentIncidents(rows: readonly number[], assetOf: Uint32Array | null): number {
  if (!assetOf) return rows.length;
  const assets = new Set<number>();
  let nameless = 0;
  for (const row of rows) {
    const asset = assetOf[row] ?? 0;
    if (asset === 0) nameless += 1;
    else assets.add(asset);
  }
  return nameless + assets.size;
}

function assetCodes({ table }: PlaceDraft, { kind, choices }: TroubleContext): Uint32Array | null {
  const match = matchColumns(table, kind, choices.mapping, new TableCheck(table, ''));
  const [, column] = [...match].find(([field]) => field.name === 'asset_id') ?? [];
  return column ? textView(column).codes : null;
}
