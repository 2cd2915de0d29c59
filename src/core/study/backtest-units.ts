import { polygonAreasKm2 } from '../geo/polygon-areas.ts';
import type { BacktestUnits } from '../hotspots/backtest/backtest-input.ts';
import { textReader } from '../targets/read-column.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { StudyConfig } from './study-config.ts';

/**
 * What a back-test may flag: lixels of cable in use, inside the communes and of the owners the study asks
 * for; and those communes, by their square kilometres.
 */
export function backtestUnits(
  { dataset, base: { areas }, network: { network, targets } }: PlacedStages,
  { communes, owners }: Pick<StudyConfig, 'communes' | 'owners'>,
): BacktestUnits {
  const { pieces } = network;
  const asked = new Set(communes);
  const inAsked = (area: number): boolean => asked.size === 0 || asked.has(areas.code[area] ?? '');
  const ownerAsked = ownerFilter(dataset.tables.cable_route, owners);
  const counts = Uint8Array.from({ length: targets.sectionCount }, (_, section) => {
    const inUse = targets.planned[section] === 0 && inAsked(targets.area[section] ?? -1);
    return inUse && ownerAsked(targets.assetRow[section] ?? 0) ? 1 : 0;
  });
  const { lixelFromM, lixelToM, lixelSection } = pieces;
  const table = dataset.tables.commune;
  const areaKm2 = table
    ? polygonAreasKm2(table.geometry, areas.row, network.plane)
    : new Float64Array(0);
  return {
    lixelKm: Float64Array.from(lixelSection, (section, lixel) =>
      counts[section] === 1 ? ((lixelToM[lixel] ?? 0) - (lixelFromM[lixel] ?? 0)) / 1000 : 0,
    ),
    lixelArea: Int32Array.from(lixelSection, (section) => targets.area[section] ?? -1),
    areaKm2: areaKm2.map((km2, area) => (inAsked(area) ? km2 : 0)),
  };
}

function ownerFilter(
  table: PlacedStages['dataset']['tables']['cable_route'],
  owners: readonly string[],
): (route: number) => boolean {
  if (owners.length === 0 || !table) return () => true;
  const [read, chosen] = [textReader(table, 'owner'), new Set(owners)];
  return (route) => chosen.has(read(route));
}
