import type { Random } from '../../src/core/basics/random.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import type { LayerRecord } from '../base/layer-records.ts';
import type { Cable } from './cable.ts';
import type { Commune } from './communes.ts';
import { CUT_OFF, dayMs, dayText, daysMs } from './demo-calendar.ts';
import { between, pick, weighted } from './draw.ts';
import { toLonLat } from './plane.ts';
import type { Point } from './plane.ts';
import { pointAlong } from './polyline.ts';

export type CableRecord = Cable & {
  readonly id: string;
  readonly medium: 'fibre' | 'copper';
  readonly placement: 'aerial' | 'buried' | 'duct';
  readonly status: 'in_use' | 'planned' | 'retired';
  readonly properties: LayerRecord['properties'];
};

export function cableRecords(
  seed: string,
  cables: readonly Cable[],
  nameOf: (assetId: string) => string,
  communeAt: (point: Point) => Commune,
  inTown: (point: Point) => boolean,
): CableRecord[] {
  const random = seededRandom(`${seed}/cable-records`);
  return cables.map((cable, number) => {
    const id = `GLI-C-${String(number + 1).padStart(4, '0')}`;
    const middle = pointAlong(cable.line, cable.lengthM / 2);
    const commune = communeAt(middle);
    const copper = cable.tier === 'access' && cable.owner === 'VNPT' && random() < 0.14;
    const placement = placementOf(random, cable, inTown(middle));
    const status = weighted(random, [
      ['in_use', 0.955],
      ['planned', cable.tier === 'backbone' ? 0 : 0.03],
      ['retired', cable.tier === 'backbone' ? 0 : 0.015],
    ] as const);
    return {
      ...cable,
      id,
      medium: copper ? 'copper' : 'fibre',
      placement,
      status,
      properties: {
        id,
        name: routeName(cable, commune, nameOf),
        owner: cable.owner,
        status,
        protection_class: protectionOf(random, cable),
        ...(cable.tier === 'backbone'
          ? {
              alarm: weighted(random, [
                ['yes', 0.55],
                ['no', 0.25],
                ['unknown', 0.2],
              ] as const),
            }
          : {}),
        last_check:
          random() < 0.25 ? null : dayText(dayMs(CUT_OFF) - daysMs(between(random, 3, 700))),
        commune_code: commune.code,
        medium: copper ? 'copper' : 'fibre',
        placement,
        tier: cable.tier,
        fibre_count: copper ? null : pick(random, FIBRES[cable.tier]),
        from_asset: cable.fromAsset,
        to_asset: cable.toAsset,
      },
    };
  });
}

const FIBRES = { backbone: [96, 144, 48], metro: [48, 96, 24], access: [12, 24, 24, 8] } as const;

function placementOf(random: Random, cable: Cable, town: boolean): CableRecord['placement'] {
  if (town)
    return weighted(random, [
      ['duct', 0.62],
      ['aerial', 0.38],
    ] as const);
  if (cable.tier === 'backbone')
    return weighted(random, [
      ['buried', 0.62],
      ['aerial', 0.38],
    ] as const);
  if (cable.tier === 'metro')
    return weighted(random, [
      ['buried', 0.3],
      ['aerial', 0.7],
    ] as const);
  return weighted(random, [
    ['buried', 0.12],
    ['aerial', 0.88],
  ] as const);
}

function protectionOf(random: Random, cable: Cable): string | null {
  if (cable.tier === 'backbone') return 'important';
  return random() < 0.12 ? null : 'none';
}

function routeName(cable: Cable, commune: Commune, nameOf: (assetId: string) => string): string {
  const from = cable.fromAsset ? nameOf(cable.fromAsset) : commune.name;
  const to = cable.toAsset ? nameOf(cable.toAsset) : 'giáp ranh';
  return `${cable.owner} ${from} – ${to}`;
}

export function cableLayer(cables: readonly CableRecord[]): LayerRecord[] {
  return cables.map((cable) => ({
    geometry: { type: 'LineString', coordinates: cable.line.map(toLonLat) },
    properties: cable.properties,
  }));
}
