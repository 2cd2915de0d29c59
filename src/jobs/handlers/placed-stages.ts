import type { PlacedStages } from '../../core/study/hotspot-incidents.ts';
import type { Answered } from '../answered.ts';

/** The stages incidents of any period are taken from. */
export function placedStages({ dataset, base, network, placement }: Answered): PlacedStages {
  return { dataset, base: base.value, network: network.value, placement: placement.value };
}
