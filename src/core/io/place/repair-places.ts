import type { RawTable } from '../format.ts';
import type { ImportFinding } from '../import/import-report.ts';
import { PlaceDraft } from './place-draft.ts';
import type { LonLat } from './place-draft.ts';
import { TROUBLES } from './trouble/registry.ts';
import type { Trouble, TroubleContext, TroubledRows } from './trouble/trouble.ts';

/** Rows told one by one; of more only how many there are. */
const MOST_ROWS = 1000;

export type RepairedPlaces = {
  readonly draft: PlaceDraft;
  readonly findings: readonly ImportFinding[];
};

/**
 * Makes the repairs that are chosen and, where asked, tells all that looks wrong about the places. Without
 * either nothing is looked for: null.
 */
export function repairPlaces(
  table: RawTable,
  file: string,
  context: TroubleContext,
  tellAll: boolean,
): RepairedPlaces | null {
  const { geometry } = table;
  const wanted = TROUBLES.filter((trouble) => tellAll || isDue(trouble, context));
  if (!geometry || wanted.length === 0) return null;
  const draft = new PlaceDraft({ ...table, geometry }, file);
  const findings: ImportFinding[] = [];
  for (const trouble of wanted) {
    if (!trouble.concerns(context.kind)) continue;
    const found = trouble.find(draft, context);
    if (found.rows.length === 0) continue;
    const chosen = context.choices.repairs?.includes(trouble.fix) ?? false;
    const before = placesOf(draft, found);
    if (chosen || found.done) trouble.repair(draft, found, context);
    if (tellAll) findings.push(findingOf(trouble, draft, found, before, chosen));
  }
  return { draft, findings };
}

/** Chosen, or made by the reading itself. */
function isDue({ code, fix }: Trouble, { choices, origin }: TroubleContext): boolean {
  if (choices.repairs?.includes(fix)) return true;
  return code === 'swapped-pairs' && origin.swapped !== null;
}

function findingOf(
  { code, fix }: Trouble,
  draft: PlaceDraft,
  found: TroubledRows,
  before: readonly LonLat[],
  chosen: boolean,
): ImportFinding {
  const { rows, done = false } = found;
  const shown = rows.slice(0, MOST_ROWS);
  const places = shown.flatMap((row, i) => {
    const { lon, lat } = draft.placeOf(row) ?? before[i] ?? { lon: 0, lat: 0 };
    const target = found.places?.[i];
    return target ? [target.lon, target.lat] : [lon, lat];
  });
  return {
    code,
    records: rows.length,
    rows: shown.map((row) => draft.table.sourceRow[row] ?? 0),
    places: Float64Array.from(places),
    fix: done ? null : fix,
    fixed: done || chosen,
  };
}

function placesOf(draft: PlaceDraft, { rows }: TroubledRows): readonly LonLat[] {
  return rows.slice(0, MOST_ROWS).map((row) => draft.placeOf(row) ?? { lon: 0, lat: 0 });
}
