import type { Dataset } from '../../core/model/dataset.ts';
import { areaFinder } from '../../core/targets/area-finder.ts';
import { choiceReader, textReader } from '../../core/targets/read-column.ts';
import { POINT_KINDS, assetTable } from '../../core/targets/target-list.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { Answered } from '../answered.ts';

export type PlaceFilter = {
  readonly severities: readonly string[];
  readonly owners: readonly string[];
  readonly communes: readonly string[];
};

/**
 * Whether an incident passes the filters of severity, owner and commune, as the analysis sees them: the
 * owner and commune of the target it struck. Before the first analysis the record itself is asked (the
 * asset it names, its commune code or place).
 */
export function passesFilter(
  dataset: Dataset,
  answered: Answered | null,
  filter: PlaceFilter,
): (row: number) => boolean {
  const severity = severityTest(dataset, filter.severities);
  const commune = communeTest(dataset, answered, filter.communes);
  const owner = ownerTest(dataset, answered, filter.owners);
  return (row) => severity(row) && commune(row) && owner(row);
}

type Test = (row: number) => boolean;
const ALWAYS: Test = () => true;

function severityTest({ tables }: Dataset, severities: readonly string[]): Test {
  if (severities.length === 0 || !tables.incident) return ALWAYS;
  const chosen = new Set(severities);
  const read = choiceReader(tables.incident, 'severity');
  return (row) => chosen.has(read(row));
}

function communeTest(dataset: Dataset, answered: Answered | null, codes: readonly string[]): Test {
  const table = dataset.tables.incident;
  if (codes.length === 0 || !table) return ALWAYS;
  const chosen = new Set(codes);
  const areas = answered?.base.value.areas ?? areaFinder(dataset.tables.commune);
  const isChosen = areas.code.map((code) => chosen.has(code));
  if (answered) return (row) => isChosen[answered.placement.value.area[row] ?? -1] === true;
  const code = textReader(table, 'commune_code');
  const { coordinates } = table.geometry;
  return (row) => {
    const own = areas.byCode(code(row));
    const area =
      own >= 0
        ? own
        : areas.at(coordinates[2 * row] ?? Number.NaN, coordinates[2 * row + 1] ?? Number.NaN);
    return isChosen[area] === true;
  };
}

function ownerTest(dataset: Dataset, answered: Answered | null, owners: readonly string[]): Test {
  const table = dataset.tables.incident;
  if (owners.length === 0 || !table) return ALWAYS;
  const chosen = new Set(owners);
  if (answered) return ownerOfTarget(answered, chosen);
  const ownerOf = ownersByAsset(dataset);
  const asset = textReader(table, 'asset_id');
  return (row) => chosen.has(ownerOf.get(asset(row)) ?? '');
}

function ownerOfTarget(
  { dataset, network, placement }: Answered,
  chosen: ReadonlySet<string>,
): Test {
  const { targets } = network.value;
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? textReader(table, 'owner') : () => '';
  });
  return (row) => {
    const target = placement.value.target[row] ?? -1;
    if (target < 0) return false;
    return chosen.has(readers[targets.kind[target] ?? 0]?.(targets.assetRow[target] ?? 0) ?? '');
  };
}

function ownersByAsset({ tables }: Dataset): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const kind of ['cable_route', ...POINT_KINDS] as const) {
    const table = tables[kind];
    if (!table) continue;
    const id = textReader(table, 'id');
    const owner = textReader(table, 'owner');
    for (let row = 0; row < table.rows; row += 1) owners.set(id(row), owner(row));
  }
  return owners;
}
