import type { PlannedInspection } from './inspection.ts';
import type { PatrolOptions } from './patrol-options.ts';
import { MANY_ZONES } from './patrol-options.ts';
import type {
  PatrolNote,
  PatrolNoteCode,
  PlannedRoute,
  PlannedStop,
  PlannedZone,
  ShiftChoice,
} from './patrol-plan.ts';
import { rounded } from './rounded.ts';
import { FEW_HOURS } from './shift-choice.ts';

/** A stop or base farther from the road than this is a walk. */
const FAR_M = 500;
/** Fewer incidents than this say little of where the next will be. */
const FEW_INCIDENTS = 20;

export type NoteSources = {
  readonly options: PatrolOptions;
  readonly byHand: boolean;
  readonly ways: 'roads' | 'cables';
  readonly islands: { readonly count: number; readonly lengthM: number };
  readonly shift: ShiftChoice;
  readonly zones: readonly PlannedZone[];
  readonly stops: readonly PlannedStop[];
  readonly routes: readonly PlannedRoute[];
  /** Teams whose base is not in the data. */
  readonly unknownBases: number;
  readonly incidents: number;
  readonly checks: readonly PlannedInspection[];
  /** Of the expected incidents on cable, what the teams can reach in a round. */
  readonly reachShare: number;
};

/** What a person should know of a plan, in the order in which it matters. */
export function planNotes(sources: NoteSources): readonly PatrolNote[] {
  const { options, stops, zones, routes, shift, ways, islands } = sources;
  const notes: PatrolNote[] = [];
  const note = (when: boolean, code: PatrolNoteCode, values: PatrolNote['values'] = {}): void => {
    if (when) notes.push({ code, values });
  };
  const { teams } = options;
  note(teams.length === 0, 'no-teams');
  note(sources.unknownBases > 0, 'base-unknown', { teams: sources.unknownBases });
  note(ways === 'cables', 'no-roads');
  const { incidents } = sources;
  note(incidents < FEW_INCIDENTS, 'few-incidents', { incidents: rounded(incidents, 2) });
  const known = rounded(shift.known, 2);
  note(shift.chosen === 'hours-of-week' && known < FEW_HOURS, 'few-hours', { known });
  const lost = stops.filter(({ reachable }) => !reachable).length;
  note(lost > 0 && teams.length > 0, 'stops-unreachable', { stops: lost, of: stops.length });
  const parted = ways === 'roads' && lost > 0 && islands.count > 0;
  note(parted, 'islands', { parts: islands.count, lengthM: rounded(islands.lengthM, 0) });
  const gaps = [...stops, ...routes.map(({ base }) => base)].map(({ gapM }) => gapM);
  const far = gaps.filter((gapM) => gapM > FAR_M);
  const gapM = far.reduce((most, own) => Math.max(most, own), 0);
  note(far.length > 0, 'far-from-road', { stops: far.length, gapM });
  const idle = routes.filter(({ visits }) => visits.length === 0).length;
  note(idle > 0, 'idle-team', { routes: idle, of: routes.length });
  revisitNote(sources, note);
  const { reachShare, checks } = sources;
  note(reachShare < 0.995, 'out-of-reach', { share: rounded(reachShare, 4) });
  const left = checks.filter(({ night }) => night < 0).length;
  note(left > 0, 'inspections-left', { checks: left, of: checks.length });
  note(zones.length > MANY_ZONES, 'many-zones', { zones: zones.length, most: MANY_ZONES });
  const { count } = options.zones;
  note(!sources.byHand && zones.length < count, 'few-zones', { zones: zones.length, asked: count });
  const mostM = options.zones.lengthM;
  const over = zones.filter(({ lengthM }) => lengthM > mostM).map(({ number }) => number);
  note(over.length > 0, 'over-capacity', { zones: over.length, numbers: over.join(', '), mostM });
  const apart = zones.filter(({ contiguous }) => !contiguous).map(({ number }) => number);
  note(apart.length > 0, 'not-contiguous', { zones: apart.length, numbers: apart.join(', ') });
  return notes;
}

/** Routes whose stops wait longer than asked: between rounds, or in a shift with one round only. */
function revisitNote(
  { options, routes }: NoteSources,
  note: (when: boolean, code: PatrolNoteCode, values: PatrolNote['values']) => void,
): void {
  const askedS = 60 * options.revisitMin;
  if (3600 * options.hours <= askedS) return;
  const gaps = routes.flatMap(({ visits, longestGapS }) =>
    visits.length === 0 ? [] : [longestGapS ?? 3600 * options.hours],
  );
  const late = gaps.filter((gapS) => gapS > askedS);
  const longestS = late.reduce((most, gapS) => Math.max(most, gapS), 0);
  note(late.length > 0, 'revisit-too-long', { routes: late.length, longestS });
}
