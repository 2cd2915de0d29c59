import { seededRandom } from '../../src/core/basics/random.ts';
import type { Random } from '../../src/core/basics/random.ts';
import { REDUNDANCY } from '../../src/core/criticality/criticality-columns.ts';
import type { CriticalityColumns } from '../../src/core/criticality/criticality-columns.ts';
import type { ServiceCounts } from '../../src/core/criticality/service-graph.ts';
import {
  DEFAULT_WEIGHTS,
  SCORE_COMPONENTS,
  defaultStudyConfig,
} from '../../src/core/study/study-config.ts';
import { AREA_COMPONENTS, TARGET_KINDS } from '../../src/core/study/study-result.ts';
import type {
  AreaColumns,
  FamilySummary,
  RateColumns,
  SectionColumns,
  StudyCounts,
  StudyResult,
  TargetColumns,
} from '../../src/core/study/study-result.ts';
import { pointsOf } from '../../src/core/targets/score.ts';
import type { ScoreComponent } from '../../src/core/study/study-config.ts';
import { syntheticRisk } from './synthetic-risk.ts';

export type SyntheticSize = {
  readonly seed?: number;
  readonly sections?: number;
  readonly sites?: number;
  readonly areas?: number;
  /** Mean incidents per target over the period. */
  readonly incidentsPerTarget?: number;
};

const YEARS = 3;
const PLACES = [
  'Đak Đoa',
  'Ia Grai',
  'Chư Sê',
  'An Khê',
  'Krông Pa',
  'Đức Cơ',
  'Kbang',
  'Mang Yang',
];

/** A result of the right shape with made-up figures that keep its promises: sums, order, ranges. */
export function syntheticResult(size: SyntheticSize = {}): StudyResult {
  const { seed = 1, sections = 120, sites = 80, areas = 12, incidentsPerTarget = 0.4 } = size;
  const random = seededRandom(seed);
  const sectionColumns = syntheticSections(sections, incidentsPerTarget, random);
  const areaColumns = syntheticAreas(areas, random);
  const targets = syntheticTargets(sectionColumns, sites, areas, incidentsPerTarget, random);
  const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });
  const criticality = syntheticCriticality(
    targets.length,
    sectionColumns.length,
    seededRandom(`${seed}/criticality`),
  );
  const families = syntheticFamilies(targets);
  return {
    config,
    ...syntheticRisk({ config, targets, areas: areaColumns, criticality, families }),
    period: { from: config.from, to: config.to, years: YEARS },
    counts: syntheticCounts(targets, sectionColumns),
    sections: sectionColumns,
    targets,
    areas: areaColumns,
    components: syntheticComponents(targets),
    criticality,
    service: SERVICE,
    families,
    comparison: syntheticComparison(random),
    hourOfWeek: Float64Array.from(
      { length: 168 },
      (_, hour) => (hour % 24 < 5 ? 3 : 0.4) * random(),
    ),
    issues: [],
    dataHash: 'd'.repeat(64),
    hash: seed.toString(16).padStart(64, '0'),
  };
}

const SERVICE: ServiceCounts = {
  sources: 2,
  declared: 60,
  inferred: 15,
  unfed: 5,
  radio: 8,
  standby: 3,
  unknownSubscribers: 4,
  openSites: 6,
  originEnds: 7,
};

/** A third of the targets carry something; those behind nothing lose nothing. */
function syntheticCriticality(
  length: number,
  sections: number,
  random: Random,
): CriticalityColumns {
  const column = (mean: number): Float64Array =>
    Float64Array.from({ length }, () => (random() < 0.35 ? Math.ceil(random() * mean) : 0));
  const sites = column(20);
  const ofSites = (each: number): Float64Array => sites.map((count) => Math.round(count * each));
  const redundancy = Uint8Array.from(sites, (count) =>
    count > 0
      ? REDUNDANCY.indexOf('dead_end')
      : REDUNDANCY.indexOf(random() < 0.7 ? 'ring' : 'dual'),
  );
  const isRing = (target: number): boolean => target < sections && sites[target] === 0;
  return {
    sites,
    subscribers: ofSites(700),
    posts: ofSites(0.1),
    works: ofSites(0.05),
    communes: ofSites(0.04),
    redundancy,
    detourM: Float64Array.from({ length }, (_, target) =>
      isRing(target) ? 500 + random() * 9e4 : 0,
    ),
  };
}

function syntheticRates(
  length: number,
  mean: number,
  exposure: (index: number) => number,
  random: Random,
): RateColumns {
  const count = Float64Array.from({ length }, () => countAround(mean, random));
  const exposures = Float64Array.from({ length }, (_, index) => exposure(index));
  const rate = count.map((n, index) => (n + 0.2) / ((exposures[index] ?? 1) + 0.5));
  return {
    count,
    exposure: exposures,
    rate,
    rateLow: rate.map((value) => value * 0.3),
    rateHigh: rate.map((value) => value * 2.2),
  };
}

function countAround(mean: number, random: Random): number {
  const hot = random() < 0.06 ? 12 : 0.4;
  return Math.floor(-Math.log(1 - random()) * mean * hot);
}

function syntheticSections(length: number, mean: number, random: Random): SectionColumns {
  const perRoute = 6;
  const rates = syntheticRates(length, mean, () => YEARS, random);
  return {
    ...rates,
    length,
    route: Uint32Array.from({ length }, (_, section) => Math.floor(section / perRoute)),
    fromM: Float64Array.from({ length }, (_, section) => (section % perRoute) * 1000),
    toM: Float64Array.from({ length }, (_, section) => ((section % perRoute) + 1) * 1000),
    density: rates.count.map((count) => count / YEARS),
    start: Uint32Array.from({ length: length + 1 }, (_, section) => section * 2),
    lonLat: Float64Array.from(
      { length: length * 4 },
      (_, value) => (value % 2 === 0 ? 108 : 13.9) + value / 1e5,
    ),
    lixelStart: Uint32Array.from({ length: length + 1 }, (_, section) => section * 4),
    lixelDensity: Float64Array.from(
      { length: length * 4 },
      (_, lixel) => (rates.count[lixel >> 2] ?? 0) / YEARS,
    ),
  };
}

function syntheticTargets(
  sections: SectionColumns,
  sites: number,
  areas: number,
  mean: number,
  random: Random,
): TargetColumns {
  const length = sections.length + sites;
  const rates = syntheticRates(length, mean, () => YEARS, random);
  rates.count.set(sections.count);
  const contributions = new Float64Array(length * SCORE_COMPONENTS.length);
  const score = new Float64Array(length);
  const weightSum = SCORE_COMPONENTS.reduce(
    (sum, component) => sum + DEFAULT_WEIGHTS[component],
    0,
  );
  for (let target = 0; target < length; target += 1) {
    for (const [index, component] of SCORE_COMPONENTS.entries()) {
      const points = (random() ** 3 * (100 * DEFAULT_WEIGHTS[component])) / weightSum;
      contributions[target * SCORE_COMPONENTS.length + index] = points;
      score[target] = (score[target] ?? 0) + points;
    }
  }
  const isSection = (target: number): boolean => target < sections.length;
  const kind = Uint8Array.from({ length }, (_, target) =>
    isSection(target) ? 0 : 1 + ((target - sections.length) % (TARGET_KINDS.length - 1)),
  );
  return {
    ...rates,
    length,
    id: Array.from({ length }, (_, target) => targetId(sections, target)),
    name: Array.from({ length }, (_, target) => targetName(sections, target)),
    kind,
    row: Uint32Array.from({ length }, (_, target) =>
      isSection(target) ? target : target - sections.length,
    ),
    lon: Float64Array.from({ length }, () => 107.5 + random()),
    lat: Float64Array.from({ length }, () => 13.2 + random()),
    area: Int32Array.from({ length }, () =>
      areas === 0 || random() < 0.02 ? -1 : Math.floor(random() * areas),
    ),
    planned: new Uint8Array(length),
    localRate: rates.rate.slice(),
    perYear: rates.rate.slice(),
    score,
    contributions,
    ...ranked(score),
    tieOrder: Uint32Array.from({ length }, (_, target) => target),
  };
}

function targetId(sections: SectionColumns, target: number): string {
  if (target >= sections.length) return `GLI${String(target - sections.length).padStart(4, '0')}`;
  const route = sections.route[target] ?? 0;
  return `TC-${String(route).padStart(3, '0')}@${sections.fromM[target] ?? 0}-${sections.toM[target] ?? 0}`;
}

function targetName(sections: SectionColumns, target: number): string {
  const place = PLACES[target % PLACES.length] ?? '';
  if (target >= sections.length) return `${place} ${target - sections.length + 1}`;
  const route = sections.route[target] ?? 0;
  return `Tuyến ${PLACES[route % PLACES.length] ?? ''} – ${PLACES[(route + 3) % PLACES.length] ?? ''} ${route + 1}`;
}

function ranked(score: Float64Array): { rank: Uint32Array; order: Uint32Array } {
  const order = Uint32Array.from(score.keys()).toSorted(
    (a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b,
  );
  const rank = new Uint32Array(score.length);
  for (const [place, target] of order.entries()) rank[target] = place + 1;
  return { rank, order };
}

/** The values its contributions were made from. */
function syntheticComponents({ contributions, length }: TargetColumns): StudyResult['components'] {
  const points = pointsOf(DEFAULT_WEIGHTS);
  const column = (component: ScoreComponent): Float64Array => {
    const place = SCORE_COMPONENTS.indexOf(component);
    return Float64Array.from(
      { length },
      (_, target) =>
        (contributions[target * SCORE_COMPONENTS.length + place] ?? 0) / points[component],
    );
  };
  return {
    likelihood: column('likelihood'),
    repeat: column('repeat'),
    vulnerability: column('vulnerability'),
    consequence: column('consequence'),
    protection_class: column('protection_class'),
  };
}

function syntheticAreas(length: number, random: Random): AreaColumns {
  const rates = syntheticRates(length, 6, () => 1 + random() * 8, random);
  const contributions = Float64Array.from(
    { length: length * AREA_COMPONENTS.length },
    () => (random() * 100) / AREA_COMPONENTS.length,
  );
  const score = Float64Array.from({ length }, (_, area) =>
    contributions
      .subarray(area * AREA_COMPONENTS.length, (area + 1) * AREA_COMPONENTS.length)
      .reduce((sum, points) => sum + points, 0),
  );
  return {
    ...rates,
    length,
    row: Uint32Array.from({ length }, (_, area) => area),
    code: Array.from({ length }, (_, area) => String(23600 + area)),
    name: Array.from(
      { length },
      (_, area) => `Xã ${PLACES[area % PLACES.length] ?? ''} ${area + 1}`,
    ),
    cableKm: Float64Array.from({ length }, () => random() * 90),
    sites: Float64Array.from({ length }, () => Math.floor(random() * 40)),
    perYear: rates.rate.map((rate) => rate * 2),
    score,
    contributions,
    ...ranked(score),
  };
}

function syntheticCounts(targets: TargetColumns, sections: SectionColumns): StudyCounts {
  const placed = Math.round(targets.count.reduce((sum, count) => sum + count, 0));
  const placedOnCable = Math.round(sections.count.reduce((sum, count) => sum + count, 0));
  const leftOut = {
    ...NOTHING_LEFT_OUT,
    kind_not_chosen: 40,
    outside_period: 60,
    too_far: 7,
    no_location: 2,
  };
  return {
    incidents: placed + 109,
    selected: placed + 9,
    placedOnCable,
    placedOnSite: placed - placedOnCable,
    placedOnPost: 0,
    placedById: Math.floor(placed / 2),
    leftOut,
    communeOnly: 2,
    networkKm: sections.length,
    components: 3,
  };
}

const NOTHING_LEFT_OUT: StudyCounts['leftOut'] = {
  kind_not_chosen: 0,
  outside_period: 0,
  no_date: 0,
  severity_not_chosen: 0,
  commune_not_chosen: 0,
  owner_not_chosen: 0,
  nothing_to_strike: 0,
  too_far: 0,
  no_location: 0,
  asset_retired: 0,
};

function syntheticFamilies(targets: TargetColumns): FamilySummary[] {
  return TARGET_KINDS.flatMap((kind, index) => {
    const members = [...targets.kind.keys()].filter((target) => targets.kind[target] === index);
    if (members.length === 0) return [];
    const sum = (column: Float64Array): number =>
      members.reduce((total, target) => total + (column[target] ?? 0), 0);
    const [count, exposure] = [sum(targets.count), sum(targets.exposure)];
    const meanRate = exposure > 0 ? count / exposure : 0;
    const family = { kind, targets: members.length, planned: 0, count, exposure, meanRate };
    return [{ ...family, alpha: 0.5, beta: 0.5 / Math.max(meanRate, 0.01), fallback: false }];
  });
}

function syntheticComparison(random: Random): StudyResult['comparison'] {
  const kinds = (['CAP_TROM', 'TIEPDIA_TROM', 'NGUON_TROM', 'PHAHOAI'] as const).map((kind) => ({
    kind,
    now: Math.floor(random() * 60),
    before: random() < 0.2 ? 0 : Math.floor(random() * 60),
  }));
  return {
    from: '2020-01-01',
    to: '2022-12-31',
    comparable: true,
    now: kinds.reduce((sum, { now }) => sum + now, 0),
    before: kinds.reduce((sum, { before }) => sum + before, 0),
    kinds,
  };
}
