import type { Random } from '../../src/core/basics/random.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import type { LayerRecord } from '../base/layer-records.ts';
import type { Cable } from './cable.ts';
import { CUT_OFF, dayMs, dayText, daysMs } from './demo-calendar.ts';
import { between, weighted } from './draw.ts';
import { toLonLat } from './plane.ts';
import type { Site } from './sites.ts';

export type SiteRecord = Site & {
  readonly siteType: 'ground' | 'rooftop';
  readonly measures: Readonly<Record<string, string | null>>;
  readonly properties: LayerRecord['properties'];
};

export function siteRecords(
  seed: string,
  sites: readonly Site[],
  cables: readonly Cable[],
  fedBy: ReadonlyMap<string, string>,
): SiteRecord[] {
  const random = seededRandom(`${seed}/site-records`);
  const served = new Map<string, number>();
  for (const cable of cables) {
    if (cable.fromAsset) served.set(cable.fromAsset, (served.get(cable.fromAsset) ?? 0) + 1);
  }
  return sites.map((site) => {
    const siteType = site.inTown && random() < 0.62 ? 'rooftop' : 'ground';
    const measures = measuresOf(random, siteType);
    return {
      ...site,
      siteType,
      measures,
      properties: {
        id: site.id,
        name: site.name,
        owner: site.owner,
        status: weighted(random, [
          ['in_use', 0.97],
          ['planned', 0.02],
          ['retired', 0.01],
        ] as const),
        protection_class: weighted(random, [
          ['none', 0.84],
          ['important', 0.04],
          [null, 0.12],
        ] as const),
        ...measures,
        last_check:
          random() < 0.2 ? null : dayText(dayMs(CUT_OFF) - daysMs(between(random, 2, 900))),
        commune_code: site.commune.code,
        technologies: technologies(random, site.inTown),
        site_type: siteType,
        subscribers: random() < 0.06 ? null : subscribers(random, site),
        sites_served: served.get(site.id) ?? 0,
        fed_by: fedBy.get(site.id) ?? null,
        backup_feed: null,
      },
    };
  });
}

type State = 'yes' | 'no' | 'unknown' | null;

function measuresOf(random: Random, siteType: string): Record<string, State> {
  const roof = siteType === 'rooftop';
  const state = (yes: number, unknown: number): State =>
    weighted(random, [
      ['yes', yes],
      ['unknown', unknown],
      [null, 0.04],
      ['no', Math.max(0, 0.96 - yes - unknown)],
    ] as const);
  return {
    guard: state(roof ? 0.3 : 0.05, 0.05),
    lock: state(0.8, 0.08),
    fence: roof ? state(0.1, 0.2) : state(0.72, 0.08),
    light: state(0.3, 0.25),
    camera: state(roof ? 0.3 : 0.14, 0.12),
    alarm: state(0.34, 0.12),
  };
}

function technologies(random: Random, town: boolean): string {
  const list = ['4G'];
  if (random() < 0.82) list.unshift('3G');
  if (random() < 0.7) list.unshift('2G');
  if (random() < (town ? 0.55 : 0.16)) list.push('5G');
  return list.join(',');
}

function subscribers(random: Random, site: Site): number {
  const base = site.inTown ? 1900 : site.commune.centre[0] > 55_000 ? 950 : 520;
  return Math.round((base * between(random, 0.35, 1.8)) / 10) * 10;
}

export function siteLayer(sites: readonly SiteRecord[]): LayerRecord[] {
  return sites.map((site) => ({
    geometry: { type: 'Point', coordinates: toLonLat(site.at) },
    properties: site.properties,
  }));
}
