import type { OwnerRule } from './service-graph.ts';

/** What the way of the service depends on besides the data. */
export type ServiceParameters = {
  /** An asset farther than this from every cable that may carry its traffic does not hang on a cable. */
  readonly attachToleranceM: number;
  readonly owners: OwnerRule;
};

export const DEFAULT_SERVICE: ServiceParameters = { attachToleranceM: 500, owners: 'separate' };
