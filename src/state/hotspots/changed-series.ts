import { SERIES_LIMITS } from '../../core/hotspots/series/saved-series.ts';
import type { SavedSeries } from '../../core/hotspots/series/saved-series.ts';
import { fitted } from '../../core/plan/plan-limits.ts';

/** Series of before with some kept anew and some let go; what is too long is cut to what a file may hold. */
export function changedSeries(
  before: readonly SavedSeries[],
  { keep, drop }: { readonly keep: readonly SavedSeries[]; readonly drop: readonly string[] },
): readonly SavedSeries[] {
  const news = new Map(keep.map((series) => [series.id, tidy(series)]));
  const gone = new Set(drop.filter((id) => !news.has(id)));
  const known = before
    .filter(({ id }) => !gone.has(id))
    .map((series) => news.get(series.id) ?? series);
  const ids = new Set(before.map(({ id }) => id));
  return [...known, ...[...news.values()].filter(({ id }) => !ids.has(id))].slice(
    -SERIES_LIMITS.series,
  );
}

function tidy(series: SavedSeries): SavedSeries {
  return {
    ...series,
    name: fitted(series.name.trim(), SERIES_LIMITS.name),
    note: fitted(series.note, SERIES_LIMITS.note),
    incidents: [...new Set(series.incidents)].slice(0, SERIES_LIMITS.incidents),
  };
}
