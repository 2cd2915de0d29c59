import { pointIndex } from '../../geo/point-index.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { textReader } from '../../targets/read-column.ts';
import { areaOfSection } from '../plan/plan-ground.ts';
import type { PlanGround } from '../plan/plan-ground.ts';
import type { PlaceName } from '../plan/patrol-plan.ts';
import type { PatrolWays } from '../roads/patrol-ways.ts';

const JUNCTION_M = 1200;
const TOWN_M = 3000;
const ASSET_M = 1500;

/** Names the ends of a zone by what people know: a junction of named roads, a town, an asset, the commune. */
export type ZoneNamer = (sections: readonly number[]) => readonly PlaceName[];

export function zoneNamer(ground: PlanGround, ways: PatrolWays): ZoneNamer {
  const junctions = namedJunctions(ground, ways);
  const towns = namedTowns(ground);
  const assets = namedAssets(ground);
  const nameAt = (x: number, y: number, section: number): PlaceName | null =>
    junctions(x, y) ?? towns(x, y) ?? assets(x, y) ?? communeOf(ground, section);
  return (sections) => {
    const names = farthestEnds(ground, sections).flatMap(([x, y, section]) => {
      const name = nameAt(x, y, section);
      return name ? [name] : [];
    });
    const [first, second] = names;
    if (!first) return [];
    return second && second.names.join() !== first.names.join() ? [first, second] : [first];
  };
}

type End = readonly [x: number, y: number, section: number];

/** The two ends of sections farthest apart, as the crow flies. */
function farthestEnds({ line, result }: PlanGround, sections: readonly number[]): readonly End[] {
  const ends = sections.flatMap((section): End[] => {
    const [first, last] = [
      u32(result.sections.start, section),
      u32(result.sections.start, section + 1) - 1,
    ];
    return last < first
      ? []
      : [first, last].map((at) => [f64(line.x, at), f64(line.y, at), section]);
  });
  const [from] = ends;
  if (!from) return [];
  // Twice the farthest from the last: exact on a line, and near enough on the rest.
  const far = farthest(ends, from);
  const other = farthest(ends, far);
  return far[0] < other[0] || (far[0] === other[0] && far[1] <= other[1])
    ? [far, other]
    : [other, far];
}

function farthest(ends: readonly End[], [x, y]: End): End {
  let best: End = [x, y, 0];
  let most = -1;
  for (const end of ends) {
    const away = Math.hypot(end[0] - x, end[1] - y);
    if (away > most) [best, most] = [end, away];
  }
  return best;
}

type Naming = (x: number, y: number) => PlaceName | null;

function namedJunctions({ dataset }: PlanGround, { kind, graph: { lines } }: PatrolWays): Naming {
  const table = kind === 'roads' ? dataset.tables.road : undefined;
  if (!table) return () => null;
  const [ref, name] = [textReader(table, 'ref'), textReader(table, 'name')];
  const found: { x: number[]; y: number[]; names: (readonly string[])[] } = {
    x: [],
    y: [],
    names: [],
  };
  for (let node = 0; node < lines.nodeCount; node += 1) {
    const meeting = new Set<string>();
    for (let k = u32(lines.adjacencyStart, node); k < u32(lines.adjacencyStart, node + 1); k += 1) {
      const row = u32(lines.edgeRoute, u32(lines.adjacency, k) >> 1);
      const road = row < table.rows ? name(row) || ref(row) : '';
      if (road !== '') meeting.add(road);
    }
    if (meeting.size < 2) continue;
    found.x.push(f64(lines.nodeX, node));
    found.y.push(f64(lines.nodeY, node));
    found.names.push([...meeting].toSorted(byCode).slice(0, 2));
  }
  return nearestName('junction', found, JUNCTION_M);
}

function namedTowns({ dataset, plane }: PlanGround): Naming {
  const table = dataset.tables.town;
  if (!table || table.geometry.type !== 'point') return () => null;
  const name = textReader(table, 'name');
  const { x, y } = plane.toMetres(table.geometry.coordinates);
  const names = Array.from({ length: table.rows }, (_, row) => [name(row)]);
  return nearestName('town', { x: [...x], y: [...y], names }, TOWN_M);
}

function namedAssets({ result: { targets }, at }: PlanGround): Naming {
  const points = Array.from({ length: targets.length }, (_, target) => target).filter(
    (target) => targets.kind[target] !== 0 && targets.planned[target] !== 1,
  );
  return nearestName(
    'asset',
    {
      x: points.map((target) => f64(at.x, target)),
      y: points.map((target) => f64(at.y, target)),
      names: points.map((target) => [targets.name[target] ?? '']),
    },
    ASSET_M,
  );
}

function nearestName(
  kind: PlaceName['kind'],
  {
    x,
    y,
    names,
  }: { x: readonly number[]; y: readonly number[]; names: readonly (readonly string[])[] },
  withinM: number,
): Naming {
  const index = pointIndex(Float64Array.from(x), Float64Array.from(y));
  return (px, py) => {
    const found = index.nearest(px, py, withinM, (point) => (names[point]?.[0] ?? '') !== '');
    return found ? { kind, names: names[found.point] ?? [] } : null;
  };
}

function communeOf(ground: PlanGround, section: number): PlaceName | null {
  const name = ground.result.areas.name[areaOfSection(ground, section)];
  return name ? { kind: 'commune', names: [name] } : null;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Communes of sections, the one with most of their length first. */
export function communesOf(
  ground: PlanGround,
  sections: readonly number[],
): readonly { readonly code: string; readonly name: string }[] {
  const lengthM = new Map<number, number>();
  for (const section of sections) {
    const area = areaOfSection(ground, section);
    if (area >= 0)
      lengthM.set(area, (lengthM.get(area) ?? 0) + f64(ground.sectionLengthM, section));
  }
  const { code, name } = ground.result.areas;
  return [...lengthM]
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .map(([area]) => ({ code: code[area] ?? '', name: name[area] ?? '' }));
}
