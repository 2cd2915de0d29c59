import type { ComponentColumns } from '../targets/score.ts';
import type { DensityStage, ServiceStage } from './study-memory.ts';

/** What the weights weigh, by target: from incidents and records, and from the network. */
export function scoreComponents(
  { components }: DensityStage,
  { consequence }: ServiceStage,
): ComponentColumns {
  return { ...components, consequence };
}
