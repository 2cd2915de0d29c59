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
  const rows = locatedRows(draft);
  const least = Math.max(LEAST, Math.min(MANY, Math.ceil(LEAST_SHARE * rows.length)));
  const places = new Map<string, number[]>();
  for (const row of onCrowdedMeridians(draft, rows, least)) {
    const { lon, lat } = draft.placeOf(row) ?? { lon: 0, lat: 0 };
    const key = `${lon} ${lat}`;
    const known = places.get(key);
    if (known) known.push(row);
    else places.set(key, [row]);
  }
  const crowded = [...places.values()].filter((own) => own.length >= least);
  if (crowded.length === 0 || context.kind.role !== 'incident') return crowded;
  const assetOf = assetCodes(draft, context);
  return crowded.filter((own) => differentIncidents(own, assetOf) >= least);
}

function locatedRows(draft: PlaceDraft): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < draft.rows; row += 1) {
    const place = draft.stands(row) ? draft.placeOf(row) : null;
    if (place && (place.lon !== 0 || place.lat !== 0)) rows.push(row);
  }
  return rows;
}

/** Few records share a longitude with others: only those are compared. */
function onCrowdedMeridians(
  draft: PlaceDraft,
  rows: readonly number[],
  least: number,
): readonly number[] {
  const counts = new Map<number, number>();
  const lonOf = (row: number): number => draft.placeOf(row)?.lon ?? 0;
  for (const row of rows) counts.set(lonOf(row), (counts.get(lonOf(row)) ?? 0) + 1);
  return rows.filter((row) => (counts.get(lonOf(row)) ?? 0) >= least);
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
