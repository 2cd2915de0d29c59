import { seededRandom } from '../../src/core/basics/random.ts';
import { asWritten } from './plane.ts';
import type { Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import { townOf } from './towns.ts';

export type Exchange = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly exchangeType: 'core' | 'aggregation' | 'data_centre';
  readonly townId: string;
  readonly at: Point;
  /** Vertex of the road graph it stands beside. */
  readonly node: number;
};

/** Towns each operator serves from, in the order they are linked; the first is its core. */
export const EXCHANGE_TOWNS: Readonly<Record<string, readonly string[]>> = {
  VNPT: [
    'pleiku',
    'quy-nhon',
    'an-khe',
    'ayun-pa',
    'bong-son',
    'an-nhon',
    'phu-phong',
    'chu-se',
    'chu-ty',
    'phu-tuc',
    'phu-my',
    'kbang',
    'kon-dong',
    'van-canh',
    'an-lao',
    'chu-prong',
    'kong-chro',
  ],
  Viettel: [
    'quy-nhon',
    'pleiku',
    'an-khe',
    'ayun-pa',
    'bong-son',
    'chu-se',
    'phu-cat',
    'phu-phong',
    'dak-doa',
    'chu-ty',
    'phu-tuc',
    'vinh-thanh',
    'ia-kha',
  ],
  MobiFone: ['quy-nhon', 'pleiku', 'an-khe', 'ayun-pa', 'bong-son', 'chu-se'],
  'FPT Telecom': ['quy-nhon', 'pleiku', 'an-nhon'],
};
const CORES: ReadonlySet<string> = new Set(['VNPT/pleiku', 'VNPT/quy-nhon', 'Viettel/quy-nhon']);

export function makeExchanges(seed: string, graph: RoadGraph): Exchange[] {
  const random = seededRandom(`${seed}/exchanges`);
  const taken = new Set<number>();
  let number = 0;
  return Object.entries(EXCHANGE_TOWNS).flatMap(([owner, towns]) =>
    towns.map((townId): Exchange => {
      number += 1;
      const town = townOf(townId);
      const node = freeNode(graph, town.at, town.radiusM * 0.3, random, taken);
      const road = graph.points[node] ?? town.at;
      const angle = random() * 2 * Math.PI;
      return {
        id: `GLI-EX-${String(number).padStart(2, '0')}`,
        name: `Tổng đài ${owner} ${town.name}`,
        owner,
        exchangeType: CORES.has(`${owner}/${townId}`) ? 'core' : 'aggregation',
        townId,
        at: asWritten([road[0] + Math.cos(angle) * 35, road[1] + Math.sin(angle) * 35]),
        node,
      };
    }),
  );
}

function freeNode(
  graph: RoadGraph,
  near: Point,
  spreadM: number,
  random: () => number,
  taken: Set<number>,
): number {
  for (let tries = 0; ; tries += 1) {
    const reach = spreadM * (1 + tries * 0.2);
    const node = graph.nearest([
      near[0] + (random() - 0.5) * 2 * reach,
      near[1] + (random() - 0.5) * 2 * reach,
    ]);
    if (taken.has(node)) continue;
    taken.add(node);
    return node;
  }
}
