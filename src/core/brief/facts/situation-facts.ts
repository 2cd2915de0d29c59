import type { CheckSchedule, DueCheck } from '../../plan/check-schedule.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import type { StudyResult, TargetKind } from '../../study/study-result.ts';
import type { AlarmFigure, FoundAfter, TipFigure } from '../situation/report-sources.ts';
import type { IncidentRun } from '../situation/situation-events.ts';
import type { Situation } from '../situation/situation.ts';
import type { WindowFigure } from '../situation/window-figure.ts';
import { toldPlace } from './paper-level.ts';
import type { PaperLevel, ToldPlace } from './paper-level.ts';

/** The dashboard of the last 7, 30 and 90 days as a paper tells it: as finely as its level allows. */
export type SituationFacts = {
  readonly cutOff: string;
  readonly ageDays: number;
  /** Chance that an ordinary window lies within the limits. */
  readonly level: number;
  readonly undated: number;
  readonly wide: number;
  readonly groups: readonly {
    readonly run: IncidentRun;
    readonly windows: readonly Omit<WindowFigure, 'rows'>[];
  }[];
  readonly clusters: {
    readonly days: number;
    /** −1: not known. */
    readonly usual: number;
    /** Known no finer than the commune: in no cluster. */
    readonly unplaced: number;
    readonly found: readonly {
      readonly incidents: number;
      readonly communes: readonly string[];
      readonly isNew: boolean;
    }[];
  };
  readonly tips: readonly Omit<TipFigure, 'rows'>[];
  readonly alarms: readonly Omit<AlarmFigure, 'rows'>[];
  readonly foundAfter: FoundAfter;
  /** Works struck again that were not on the list when the last 90 days began. */
  readonly repeated: readonly RepeatedWork[];
  readonly communes: readonly { readonly name: string; readonly incidents: number }[];
  /** null: the data ends on no day. */
  readonly checks: CheckFacts | null;
};

export type RepeatedWork = {
  readonly kind: TargetKind;
  readonly place: ToldPlace;
  readonly fromM: number | null;
  readonly toM: number | null;
  readonly incidents: number;
};

export type CheckFacts = {
  readonly referenceDay: string;
  readonly overdue: number;
  readonly never: number;
  readonly due: number;
  readonly late: readonly {
    readonly kind: TargetKind;
    /** '' below the full level. */
    readonly name: string;
    readonly commune: string;
    readonly due: string;
    readonly daysLate: number;
  }[];
};

const LISTED = 10;

/** O(what is listed). */
export function situationFacts(
  { groups, clusters, tips, alarms, newPlaces, incidents, ...rest }: Situation,
  checks: CheckSchedule | null,
  result: StudyResult,
  level: PaperLevel,
): SituationFacts {
  const areaOf = new Map(incidents.map(({ row, area }) => [row, area]));
  const { areas } = result;
  const { cutOff, ageDays, undated, wide, foundAfter } = rest;
  return {
    cutOff,
    ageDays,
    level: rest.level,
    undated,
    wide,
    foundAfter,
    groups: groups.map(({ run, windows }) => ({ run, windows: windows.map(withoutRows) })),
    clusters: {
      days: clusters.days,
      usual: clusters.usual,
      unplaced: clusters.unplaced,
      found: clusters.found.slice(0, LISTED).map(({ rows, isNew }) => ({
        incidents: rows.length,
        communes: [...new Set(rows.map((row) => areas.name[areaOf.get(row) ?? -1] ?? ''))].filter(
          (name) => name !== '',
        ),
        isNew,
      })),
    },
    tips: tips.map(withoutRows),
    alarms: alarms.map(withoutRows),
    repeated: newPlaces.repeated.slice(0, LISTED).map(({ number, incidents: count }) => ({
      ...workOf(result, number, level),
      incidents: count,
    })),
    communes: newPlaces.communes.slice(0, LISTED).map(({ number, incidents: count }) => ({
      name: areas.name[number] ?? '',
      incidents: count,
    })),
    checks: checks && checkFacts(checks, level),
  };
}

function withoutRows<const Figure extends { readonly rows: readonly number[] }>(
  figure: Figure,
): Omit<Figure, 'rows'> {
  const { rows: _, ...told } = figure;
  return told;
}

function workOf(
  { targets, areas, sections }: StudyResult,
  target: number,
  level: PaperLevel,
): Omit<RepeatedWork, 'incidents'> {
  const area = targets.area[target] ?? -1;
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const row = targets.row[target] ?? 0;
  const along = level === 'full' && kind === 'section';
  return {
    kind,
    place: toldPlace(level, {
      communeCode: areas.code[area] ?? '',
      communeName: areas.name[area] ?? '',
      id: targets.id[target] ?? '',
      name: targets.name[target] ?? '',
      lon: targets.lon[target] ?? Number.NaN,
      lat: targets.lat[target] ?? Number.NaN,
    }),
    fromM: along ? (sections.fromM[row] ?? null) : null,
    toM: along ? (sections.toM[row] ?? null) : null,
  };
}

function checkFacts({ referenceDay, byState, rows }: CheckSchedule, level: PaperLevel): CheckFacts {
  const isLate = ({ state }: DueCheck): boolean => state === 'overdue';
  return {
    referenceDay,
    overdue: byState.overdue,
    never: byState.never,
    due: byState.due,
    late: rows.filter(isLate).map(({ subject, due, daysLate }) => ({
      kind: subject.kind,
      name: level === 'full' ? subject.name || subject.target : '',
      commune: subject.commune,
      due,
      daysLate,
    })),
  };
}
