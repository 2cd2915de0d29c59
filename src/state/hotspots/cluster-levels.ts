/** Classes from cold at 99 % to hot at 99 %: their figure, message key `clusters:level.<name>` and mark. */
export const CLUSTER_LEVELS = [
  { level: -3, name: 'cold_99', mark: '−99' },
  { level: -2, name: 'cold_95', mark: '−95' },
  { level: -1, name: 'cold_90', mark: '−90' },
  { level: 0, name: 'none', mark: '' },
  { level: 1, name: 'hot_90', mark: '+90' },
  { level: 2, name: 'hot_95', mark: '+95' },
  { level: 3, name: 'hot_99', mark: '+99' },
] as const;

/** Place of the class that is neither hot nor cold. */
export const MIDDLE = 3;

export type ClusterLevel = (typeof CLUSTER_LEVELS)[number];

export function clusterLevel(level: number): ClusterLevel {
  return CLUSTER_LEVELS[level + MIDDLE] ?? CLUSTER_LEVELS[MIDDLE];
}
