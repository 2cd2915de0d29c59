import type { PictureStages } from '../../core/study/hotspot-picture.ts';
import type { PlacedStages } from '../../core/study/hotspot-incidents.ts';
import type { Answered } from '../answered.ts';

/** The stages incidents of any period are taken from. */
export function placedStages({ dataset, base, network, placement }: Answered): PlacedStages {
  return { dataset, base: base.value, network: network.value, placement: placement.value };
}

/** The same with the density the study has made of its own. */
export function pictureStages(answered: Answered): PictureStages {
  return { ...placedStages(answered), surface: answered.density.value.surface };
}
