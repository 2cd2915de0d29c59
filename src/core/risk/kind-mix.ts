import { INCIDENT_KIND_IDS, INCIDENT_KINDS } from '../model/incident-kinds.ts';
import type { Struck } from '../model/incident-kinds.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { TargetKind } from '../study/study-result.ts';
import type { KindParameters } from './risk-parameters.ts';

/** The counted incidents, by kind of incident and target. */
export type KindIncidents = {
  /** Of each incident: the target it struck, index into INCIDENT_KINDS, share inside the period. */
  readonly target: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
};

/**
 * Weight of the family's mix in a target's own: as if so many incidents of the family's mix had been seen
 * on it besides its own.
 */
export const MIX_WEIGHT = 5;

/**
 * Share of each kind (in the order of `kinds`) among the incidents of each family of targets, as the mean
 * of a Dirichlet posterior with Jeffreys' prior: (n + ½) ÷ (N + K/2) over the K kinds that can strike the
 * family or did. Each row sums to 1, or is 0 where no kind can strike it.
 */
export function familyMix(
  kinds: readonly KindParameters[],
  incidents: KindIncidents,
  targetKind: Uint8Array,
): readonly Float64Array[] {
  const place = kindPlaces(kinds);
  const mix = TARGET_KINDS.map(() => new Float64Array(kinds.length));
  for (let i = 0; i < incidents.target.length; i += 1) {
    const at = place[incidents.kind[i] ?? 0] ?? -1;
    const row = mix[targetKind[incidents.target[i] ?? 0] ?? 0];
    if (row && at >= 0) row[at] = (row[at] ?? 0) + (incidents.weight[i] ?? 0);
  }
  mix.forEach((row, family) => {
    const struck = STRUCK[TARGET_KINDS[family] ?? 'section'];
    kinds.forEach(({ kind }, at) => {
      const strikes: readonly Struck[] =
        INCIDENT_KINDS.find(({ id }) => id === kind)?.strikes ?? [];
      if (strikes.includes(struck) || (row[at] ?? 0) > 0) row[at] = (row[at] ?? 0) + 0.5;
    });
    const total = row.reduce((sum, count) => sum + count, 0);
    if (total > 0) row.forEach((count, at) => (row[at] = count / total));
  });
  return mix;
}

/** Place of each kind of INCIDENT_KINDS in `kinds`, −1 where it is not there. */
export function kindPlaces(kinds: readonly KindParameters[]): Int8Array {
  return Int8Array.from(INCIDENT_KIND_IDS, (id) => kinds.findIndex(({ kind }) => kind === id));
}

const STRUCK: Readonly<Record<TargetKind, Struck>> = {
  section: 'cable',
  bts_site: 'site',
  post_office: 'post',
  exchange: 'site',
  site: 'site',
};
