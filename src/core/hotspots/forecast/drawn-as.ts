import type { ParamValues } from '../contract.ts';

/** The picture that shows what a forecast rests on: a hotspot method, its parameters, and how the past fades. */
export type DrawnForecast = {
  readonly method: string;
  readonly params: ParamValues;
  /** Half-life of an incident's weight in days; 0: it does not fade. */
  readonly fadeDays: number;
};

/** null for a forecast that is no density of incidents: it has no such picture. */
export function drawnAs(id: string, params: ParamValues): DrawnForecast | null {
  const { halfLifeDays, ...rest } = params;
  if (id === 'heat-recent') {
    return { method: 'heat', params: rest, fadeDays: Number(halfLifeDays ?? 0) };
  }
  return id === 'heat' || id === 'esc' ? { method: id, params: rest, fadeDays: 0 } : null;
}
