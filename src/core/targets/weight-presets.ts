import { DEFAULT_WEIGHTS } from '../study/study-config.ts';
import type { ScoreWeights } from '../study/study-config.ts';

/** Who the weights are made for; the same three as the roles of the app. */
export const WEIGHT_PRESET_IDS = ['planner', 'police', 'leader'] as const;
export type WeightPresetId = (typeof WEIGHT_PRESET_IDS)[number];

/**
 * Planner: the even mix a plan starts from. Police: where it happens and happens again, and what stands
 * open. Leader: what would hurt most and what the law puts first.
 */
export const WEIGHT_PRESETS: Readonly<Record<WeightPresetId, ScoreWeights>> = {
  planner: DEFAULT_WEIGHTS,
  police: { likelihood: 45, repeat: 25, vulnerability: 20, consequence: 5, protection_class: 5 },
  leader: { likelihood: 20, repeat: 5, vulnerability: 10, consequence: 45, protection_class: 20 },
};

/** The preset these weights are, null for a mix of one's own. */
export function presetOf(weights: ScoreWeights): WeightPresetId | null {
  const same = (id: WeightPresetId): boolean => {
    const { likelihood, repeat, vulnerability, consequence, protection_class } = WEIGHT_PRESETS[id];
    return (
      weights.likelihood === likelihood &&
      weights.repeat === repeat &&
      weights.vulnerability === vulnerability &&
      weights.consequence === consequence &&
      weights.protection_class === protection_class
    );
  };
  return WEIGHT_PRESET_IDS.find(same) ?? null;
}
