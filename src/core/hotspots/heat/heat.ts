import { f64 } from '../../geo/typed.ts';
import type { HotspotMethod, NumberParam } from '../contract.ts';
import { numberAsked } from '../param-values.ts';

const BANDWIDTH: NumberParam = {
  id: 'bandwidthM',
  unit: 'm',
  default: 1000,
  min: 50,
  max: 20000,
};

/**
 * Where along the cables incidents concentrate: the heat kernel (Gaussian along the network, McSwiggan,
 * Baddeley & Nair 2017), which equals the equal-split continuous kernel with a Gaussian. Dead ends
 * reflect, parallel cables and loops count as what they are, and the surface integrates to the number of
 * incidents in every connected component.
 *
 * perKm is the mean over each lixel, in events per km. Sum of perKm × km is the total weight to rounding.
 * Accuracy 2e-6 of the greatest density, without truncation. O(nodes + lixels + events) on cable networks. No events: zeros.
 */
export const heat: HotspotMethod = {
  id: 'heat',
  params: [BANDWIDTH],
  conservesMass: true,
  run: async (events, support, params, ctx) => {
    const { heatMass } = await import('./heat-mass.ts');
    const { pieces } = support;
    const bandwidthM = numberAsked(params, BANDWIDTH);
    const perKm = await heatMass(events, support, bandwidthM, ctx);
    for (let lixel = 0; lixel < perKm.length; lixel += 1) {
      const lengthM = f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel);
      perKm[lixel] = lengthM > 0 ? (1000 * f64(perKm, lixel)) / lengthM : 0;
    }
    return { method: 'heat', params: { bandwidthM }, perKm, issues: [] };
  },
};
