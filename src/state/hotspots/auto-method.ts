import type { ParamValues } from '../../core/hotspots/contract.ts';
import { DENSITY_METHOD, hotspotMethod } from '../../core/hotspots/registry.ts';
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
    const method = pictureOfForecast(id);
    return method === null ? studyMethod('not_drawn') : { ...method, ...readParams(params) };
  },
);

function studyMethod(why: AutoReason): AutoMethod {
  return { method: DENSITY_METHOD.id, bandwidthM: undefined, fadeDays: 0, why };
}

/** A forecast by a density, faded or not, is drawn by that density. */
function pictureOfForecast(id: string): Pick<AutoMethod, 'method' | 'why'> | null {
  const drawn = hotspotMethod(id) ?? hotspotMethod(id.replace(/-recent$/, ''));
  return drawn ? { method: drawn.id, why: 'winner' } : null;
}

function readParams(params: ParamValues | undefined): Pick<AutoMethod, 'bandwidthM' | 'fadeDays'> {
  const [bandwidthM, fadeDays] = [params?.['bandwidthM'], params?.['halfLifeDays']];
  return {
    bandwidthM: typeof bandwidthM === 'number' ? bandwidthM : undefined,
    fadeDays: typeof fadeDays === 'number' ? fadeDays : 0,
  };
}
