import { INCIDENT_KIND_IDS } from '../../model/incident-kinds.ts';
import type { IncidentKindId } from '../../model/incident-kinds.ts';
import { targetIncidents, targetNumber } from '../../study/describe-target.ts';
import { choiceReader } from '../../targets/read-column.ts';
import { addDays, startOfDay } from '../../time/vietnam-time.ts';
import type { PatrolSources } from './patrol-sources.ts';

/** What happened lately at some targets: codes and counts, no names. */
export type RecentIncidents = {
  /** ISO days; the last year of the study's period, or all of it when it is shorter. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Most first. */
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly count: number }[];
  /** Where known; most first. */
  readonly methods: readonly { readonly method: string; readonly count: number }[];
};

const LOOK_BACK_DAYS = 364;

/** Counts the incidents of the last result at targets, each once, by kind and by method; O(their incidents). */
export function recentIncidents(sources: PatrolSources, ids: ReadonlySet<string>): RecentIncidents {
  const { memory, result, dataset } = sources;
  const { to } = result.period;
  const yearBefore = addDays(to, -LOOK_BACK_DAYS);
  const from = yearBefore > result.period.from ? yearBefore : result.period.from;
  const fromMs = startOfDay(from) ?? 0;
  const incidents = targetIncidents(memory);
  const rows = new Set<number>();
  for (const id of ids) {
    const target = targetNumber(memory, id);
    if (target === undefined) continue;
    for (const { row, toMs } of incidents(target)) if (toMs >= fromMs) rows.add(row);
  }
  const table = dataset.tables.incident;
  const kindAt = table ? choiceReader(table, 'kind') : () => '';
  const methodAt = table ? choiceReader(table, 'method') : () => '';
  const kinds = tally([...rows].map(kindAt));
  const methods = tally([...rows].map(methodAt)).filter(
    ({ code }) => code !== '' && code !== 'unknown' && code !== 'other',
  );
  return {
    from,
    to,
    count: rows.size,
    kinds: kinds.flatMap(({ code, count }) => {
      const kind = INCIDENT_KIND_IDS.find((id) => id === code);
      return kind ? [{ kind, count }] : [];
    }),
    methods: methods.map(({ code, count }) => ({ method: code, count })),
  };
}

function tally(codes: readonly string[]): readonly { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
