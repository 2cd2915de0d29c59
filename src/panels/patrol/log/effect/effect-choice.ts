import { createStore } from 'zustand/vanilla';

/** What is assessed, as a person set it; null: as proposed. */
export type EffectChoice = {
  /** Keys of known zones. */
  readonly zones: readonly string[] | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly ringM: number;
  /** Codes of communes. */
  readonly comparison: readonly string[] | null;
};

export const effectChoice = createStore<EffectChoice>(() => ({
  zones: null,
  since: null,
  until: null,
  ringM: 3000,
  comparison: null,
}));
