import type { LocalText } from '../../../model/manifest.ts';
import type { TargetKind } from '../../../study/study-result.ts';
import type { PeriodChange } from '../../period-change.ts';
import type { IncidentKindId } from '../../../model/incident-kinds.ts';
import type { CommuneTold } from '../../facts/told-communes.ts';
import type { PageSubject } from '../page-request.ts';

/** All that the blocks of one page state: numbers, codes and names of records. */
export type PageFacts = {
  readonly subject: PageSubject;
  /** Name of the commune, route or zone; empty: the province. */
  readonly name: string;
  readonly province: LocalText;
  readonly illustrative: boolean;
  readonly period: { readonly from: string; readonly to: string };
  readonly previous: { readonly from: string; readonly to: string };
  readonly cutOff: string;
  readonly meridian: number;
  readonly dataHash: string;
  readonly resultHash: string;
  readonly bandwidthM: number;
  readonly sectionM: number;
  readonly files: readonly string[];
  /** Incidents of the study here, placed on a target or not, shares of windows added up; and the cable they are held against. */
  readonly count: number;
  readonly networkKm: number;
  /** null: the data does not reach back far enough. */
  readonly change: PeriodChange | null;
  readonly changeByKind: readonly (PeriodChange & { readonly kind: IncidentKindId })[];
  /** 168 hours of the week, Monday 00:00 (UTC+07:00) first, of incidents whose hour is known. */
  readonly hourOfWeek: Float64Array;
  readonly months: readonly PageMonth[];
  /** First of the ranking here. */
  readonly targets: readonly TargetLine[];
  readonly areas: readonly AreaLine[];
  /** Of all communes here with any incident: what is told of some is held against it. */
  readonly communeCounts: readonly CommuneTold[];
  /** Incidents on the `targets` first targets, of all of the page. */
  readonly topShare: { readonly targets: number; readonly count: number; readonly of: number };
};

export type PageMonth = {
  /** First day, ISO. */
  readonly month: string;
  readonly count: number;
  readonly part: 'now' | 'before';
};

export type TargetLine = {
  readonly id: string;
  /** As in the list of the whole province. */
  readonly rank: number;
  readonly kind: TargetKind;
  readonly name: string;
  readonly fromM: number | null;
  readonly toM: number | null;
  readonly commune: string;
  readonly count: number;
  readonly perYear: number;
  readonly score: number;
};

export type AreaLine = {
  readonly rank: number;
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Rate over the province's mean, with its interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
};

export const LISTED_TARGETS = 10;
export const LISTED_AREAS = 10;
