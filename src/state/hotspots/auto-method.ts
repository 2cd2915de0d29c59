import { drawnAs } from '../../core/hotspots/forecast/drawn-as.ts';
import { DENSITY_METHOD } from '../../core/hotspots/registry.ts';
import type { AppState } from '../app-state.ts';
import { memoised } from '../selectors/memoised.ts';
import { bestForecast, knownBacktest } from './best-method.ts';

/** What `auto` means now, and why: the page says both. */
export type AutoMethod = {
  readonly method: string;
  /** Metres; undefined: as the study ranks by. */
  readonly bandwidthM: number | undefined;
  readonly fadeDays: number;
  readonly why: AutoReason;
};

/**
 * winner: it did best on the person's own data. not_drawn: what did best is no density. not_better: nothing
 * beat counting. refused: too little data to test. untested: nobody asked yet.
 */
export const AUTO_REASONS = ['winner', 'not_drawn', 'not_better', 'refused', 'untested'] as const;
export type AutoReason = (typeof AUTO_REASONS)[number];

/** The method that did best on the person's own data, once that was tested; till then the study's. */
export const autoMethod: (state: AppState) => AutoMethod = memoised(
  (state: AppState) => {
    const best = bestForecast(state);
    return [best?.id, best?.params, knownBacktest(state)?.status] as const;
  },
  (id, params, status) => {
    if (status === undefined) return studyMethod('untested');
    if (status === 'refused') return studyMethod('refused');
    if (id === undefined) return studyMethod('not_better');
    const drawn = drawnAs(id, params ?? {});
    if (drawn === null) return studyMethod('not_drawn');
    const { bandwidthM } = drawn.params;
    return {
      method: drawn.method,
      bandwidthM: typeof bandwidthM === 'number' ? bandwidthM : undefined,
      fadeDays: drawn.fadeDays,
      why: 'winner',
    };
  },
);

function studyMethod(why: AutoReason): AutoMethod {
  return { method: DENSITY_METHOD.id, bandwidthM: undefined, fadeDays: 0, why };
}
