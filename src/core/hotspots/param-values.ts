import type { ChoiceParam, NumberParam, ParamValues } from './contract.ts';

/** What was asked of a parameter, inside its range; its default where nothing usable was. */
export function numberAsked(params: ParamValues, param: NumberParam): number {
  const asked = params[param.id];
  if (typeof asked !== 'number' || !Number.isFinite(asked)) return param.default;
  return Math.min(param.max, Math.max(param.min, asked));
}

export function choiceAsked(params: ParamValues, param: ChoiceParam): string {
  const asked = params[param.id];
  return typeof asked === 'string' && param.choices.includes(asked) ? asked : param.default;
}
