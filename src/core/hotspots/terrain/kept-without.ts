import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CountGroups } from '../regression/count-groups.ts';
import { stepwise } from '../regression/stepwise.ts';
import type { CountModel } from '../regression/stepwise.ts';

type FoldedGroups = CountGroups & { readonly fold: Uint8Array };

/** For each factor of a model: in how many searches without one of the parts it was chosen again. */
export async function keptWithout(
  groups: FoldedGroups,
  model: CountModel,
  ctx: RunContext,
): Promise<number[]> {
  const times = model.factors.map(() => 0);
  const folds = [...new Set(groups.fold)];
  for (const [done, fold] of folds.entries()) {
    ctx.progress('terrain-reruns', done / folds.length);
    const again = await stepwise(without(groups, fold), model.family, ctx);
    model.factors.forEach((factor, k) => {
      if (again?.factors.includes(factor)) times[k] = (times[k] ?? 0) + 1;
    });
  }
  return times;
}

function without(groups: FoldedGroups, fold: number): CountGroups {
  const places = Uint32Array.from(groups.fold.keys()).filter((k) => groups.fold[k] !== fold);
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(places, (place) => f64(values, place));
  const units = pick(groups.units);
  return {
    ...groups,
    unitCount: units.reduce((sum, many) => sum + many, 0),
    groupCount: places.length,
    units,
    count: pick(groups.count),
    exposure: pick(groups.exposure),
    factors: groups.factors.map((holds) => Uint8Array.from(places, (k) => holds[k] as number)),
  };
}
