import type { Struck } from '../model/incident-kinds.ts';
import { recency, repeatAgeDays } from '../targets/components/repeat.ts';
import type { TargetList } from '../targets/target-list.ts';
import { HOURS_OF_WEEK, spreadOverWeek } from '../time/hour-of-week.ts';
import type { Period } from '../time/period.ts';
import { DAY_MS } from '../time/vietnam-time.ts';
import type { NetworkEvents } from '../network/cable-graph.ts';
import type { IncidentTimes } from './incident-times.ts';
import type { Placement } from './placement.ts';
import type { Selection } from './select-incidents.ts';
import { TARGET_KINDS } from './study-result.ts';

/** What the selected incidents add up to. */
export type Counts = {
  /** By target: incidents, and incidents faded by age (last 12 months). */
  readonly count: Float64Array;
  readonly recent: Float64Array;
  /** On the cable network. */
  readonly events: NetworkEvents;
  readonly hourOfWeek: Float64Array;
  readonly placedById: number;
  /** Incidents placed on each family of targets. */
  readonly placed: Readonly<Record<Struck, number>>;
};

/** One pass over the selected incidents. */
export function countIncidents(
  selection: Selection,
  placement: Placement,
  times: IncidentTimes,
  period: Period,
  targets: TargetList,
): Counts {
  const count = new Float64Array(targets.length);
  const recent = new Float64Array(targets.length);
  const hourOfWeek = new Float64Array(HOURS_OF_WEEK);
  const events = emptyEvents(selection.rows.length);
  const placed = { cable: 0, site: 0, post: 0 };
  let placedById = 0;
  let onNetwork = 0;
  for (let place = 0; place < selection.rows.length; place += 1) {
    const row = selection.rows[place] as number;
    const target = placement.target[row] as number;
    const weight = selection.weight[place] as number;
    const fromMs = times.fromMs[row] as number;
    const toMs = times.toMs[row] as number;
    const insideFrom = Math.max(fromMs, period.startMs);
    const insideTo = Math.min(toMs, period.endMs);
    const ageDays = repeatAgeDays({ fromMs, toMs }, period.endMs);
    count[target] = (count[target] as number) + weight;
    recent[target] = (recent[target] as number) + weight * recency(ageDays);
    placedById += placement.byId[row] as number;
    if (toMs - fromMs <= 7 * DAY_MS) spreadOverWeek(insideFrom, insideTo, weight, hourOfWeek);
    placed[STRUCK_FAMILY[targets.kind[target] as number] ?? 'site'] += 1;
    if (target >= targets.sectionCount) continue;
    events.edge[onNetwork] = placement.edge[row] as number;
    events.alongM[onNetwork] = placement.alongM[row] as number;
    events.weight[onNetwork] = weight;
    onNetwork += 1;
  }
  return { count, recent, events: firstEvents(events, onNetwork), hourOfWeek, placedById, placed };
}

/** By kind of target. */
const STRUCK_FAMILY: readonly Struck[] = TARGET_KINDS.map((kind) =>
  kind === 'section' ? 'cable' : kind === 'post_office' ? 'post' : 'site',
);

function emptyEvents(count: number): NetworkEvents {
  return {
    count,
    edge: new Uint32Array(count),
    alongM: new Float64Array(count),
    weight: new Float64Array(count),
  };
}

function firstEvents(events: NetworkEvents, count: number): NetworkEvents {
  return {
    count,
    edge: events.edge.slice(0, count),
    alongM: events.alongM.slice(0, count),
    weight: events.weight.slice(0, count),
  };
}
