import { USUAL_COVERAGE } from '../src/core/hotspots/backtest/backtest-options.ts';
import type { Backtest, MethodScore } from '../src/core/hotspots/backtest/backtest-result.ts';
import type { ParamValues } from '../src/core/hotspots/contract.ts';
import { drawnAs } from '../src/core/hotspots/forecast/drawn-as.ts';
import type { DrawnForecast } from '../src/core/hotspots/forecast/drawn-as.ts';
import { DENSITY_METHOD } from '../src/core/hotspots/registry.ts';
import type { RanStudy } from './run-study.ts';

/** How the picture came to be drawn as it is. */
export type HotspotChoice = DrawnForecast & {
  /** `winner`: did best in the back-test. `no-better`, `refused`: nothing did, or nothing could be tested. */
  readonly why: 'asked' | 'winner' | 'no-better' | 'refused';
  /** Id of the forecast that is drawn; '' unless it won. */
  readonly forecast: string;
  readonly hitRate: number | null;
};

/** The method asked for; `auto` runs the back-test and takes what did best of those that can be drawn. */
export async function hotspotChoice(
  asked: {
    readonly method: string;
    readonly bandwidth: number | 'auto';
    readonly params: ParamValues;
    readonly fadeDays: number;
  },
  study: RanStudy,
): Promise<HotspotChoice> {
  const { method, params, bandwidth } = asked;
  if (method !== 'auto') {
    const bandwidthM =
      bandwidth === 'auto' ? await bestBandwidthM(method, params, study) : bandwidth;
    const given = { method, params: { ...params, bandwidthM }, fadeDays: asked.fadeDays };
    return { ...given, why: 'asked', forecast: '', hitRate: null };
  }
  const answer = await study.jobs.run('backtest', {}, study.options);
  const found = answer.status === 'done' ? bestDrawn(answer) : null;
  const { bandwidthM: studyM } = study.config.density;
  const base = found ?? { method: DENSITY_METHOD.id, params: { bandwidthM: studyM }, fadeDays: 0 };
  const own = bandwidth === 'auto' ? {} : { bandwidthM: bandwidth };
  return {
    method: base.method,
    params: { ...base.params, ...params, ...own },
    fadeDays: asked.fadeDays > 0 ? asked.fadeDays : base.fadeDays,
    why: found ? 'winner' : answer.status === 'done' ? 'no-better' : 'refused',
    forecast: found?.forecast ?? '',
    hitRate: found?.hitRate ?? null,
  };
}

/** Nothing where no method caught more than counting. */
function bestDrawn({ methods, verdicts }: Backtest) {
  const at = verdicts.findIndex(({ share }) => share === USUAL_COVERAGE);
  if (verdicts[at]?.outcome === 'no-better') return null;
  const hits = (method: MethodScore): number => method.byKm[at]?.hits ?? 0;
  const [best] = methods
    .filter(({ role, fellBack, byKm }) => {
      const folds = byKm[at]?.foldHits.length ?? 0;
      return role === 'method' && 2 * fellBack <= folds;
    })
    .toSorted((a, b) => hits(b) - hits(a))
    .flatMap((method) => {
      const drawn = drawnAs(method.id, method.params.at(-1) ?? {});
      return drawn ? [{ method, drawn }] : [];
    });
  if (!best) return null;
  const hitRate = best.method.byKm[at]?.hitRate ?? null;
  return { ...best.drawn, forecast: best.method.id, hitRate };
}

/** What foretells each incident best from the others; the study's own where there are too few. */
async function bestBandwidthM(
  method: string,
  params: ParamValues,
  { jobs, options, config }: RanStudy,
): Promise<number> {
  const curve = await jobs.run('bandwidth-curve', { method, params }, options);
  return curve.bestM ?? config.density.bandwidthM;
}
