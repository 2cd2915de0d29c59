import type { Statistic } from './statistic.ts';

/** Every statistic in the order of the help; its file is loaded only when it runs. */
const LOADERS = {
  criticality: async () => (await import('./criticality.ts')).criticality,
  betweenness: async () => (await import('./betweenness.ts')).betweenness,
  'max-cover': async () => (await import('./max-cover.ts')).maxCoverStatistic,
  'network-density': async () => (await import('./network-density.ts')).networkDensityStatistic,
  'network-bandwidth': async () =>
    (await import('./network-bandwidth.ts')).networkBandwidthStatistic,
  'getis-ord': async () => (await import('./getis-ord.ts')).getisOrdStatistic,
  'local-moran': async () => (await import('./local-moran.ts')).localMoranStatistic,
  'global-moran': async () => (await import('./global-moran.ts')).globalMoranStatistic,
  'global-g': async () => (await import('./global-g.ts')).globalGStatistic,
  emerging: async () => (await import('./emerging.ts')).emergingStatistic,
  'mann-kendall': async () => (await import('./mann-kendall.ts')).mannKendallStatistic,
  knox: async () => (await import('./knox.ts')).knoxStatistic,
  scan: async () => (await import('./scan.ts')).scanStatistic,
  'eb-rates': async () => (await import('./eb-rates.ts')).ebRatesStatistic,
  'planar-density': async () => (await import('./planar-density.ts')).planarDensityStatistic,
  'planar-bandwidth': async () => (await import('./planar-bandwidth.ts')).planarBandwidthStatistic,
  aoristic: async () => (await import('./aoristic.ts')).aoristicStatistic,
  'rate-ratio': async () => (await import('./rate-ratio.ts')).rateRatioStatistic,
  'period-change': async () => (await import('./period-change.ts')).periodChangeStatistic,
  prospective: async () => (await import('./prospective.ts')).prospectiveStatistic,
  hawkes: async () => (await import('./hawkes.ts')).hawkesStatistic,
  'risk-terrain': async () => (await import('./risk-terrain.ts')).riskTerrainStatistic,
  orienteering: async () => (await import('./orienteering.ts')).orienteeringStatistic,
  'p-median': async () => (await import('./p-median.ts')).pMedianStatistic,
  'coverage-game': async () => (await import('./coverage-game.ts')).coverageGameStatistic,
  'patrol-effect': async () => (await import('./patrol-effect.ts')).patrolEffectStatistic,
  accuracy: async () => (await import('./accuracy.ts')).accuracyStatistic,
  commune: async () => (await import('./commune.ts')).communeStatistic,
} as const satisfies Readonly<Record<string, () => Promise<Statistic>>>;

export type StatisticId = keyof typeof LOADERS;

export const STATISTIC_IDS: readonly StatisticId[] = [
  'criticality',
  'betweenness',
  'max-cover',
  'network-density',
  'network-bandwidth',
  'getis-ord',
  'local-moran',
  'global-moran',
  'global-g',
  'emerging',
  'mann-kendall',
  'eb-rates',
  'knox',
  'scan',
  'planar-density',
  'planar-bandwidth',
  'aoristic',
  'rate-ratio',
  'period-change',
  'prospective',
  'hawkes',
  'risk-terrain',
  'orienteering',
  'p-median',
  'coverage-game',
  'patrol-effect',
  'accuracy',
  'commune',
];

export function isStatisticId(id: string): id is StatisticId {
  return Object.hasOwn(LOADERS, id);
}

export function loadStatistic(id: StatisticId): Promise<Statistic> {
  return LOADERS[id]();
}
