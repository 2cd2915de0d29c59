import type { RepeatDistance } from '../../core/hotspots/near-repeat/near-repeat.ts';
import type { RepeatGroup } from '../../core/hotspots/near-repeat/repeat-events.ts';
import type { ScanModel, ScanWindows } from '../../core/hotspots/scan/scan-input.ts';
import type { ScanShape } from '../../core/study/repeat-scan.ts';
import type { RepeatSpan } from '../../core/study/repeat.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

export type NearRepeatView = Asked<'near-repeat'>;
export type ScanView = Asked<'scan'>;
export type SeriesView = Asked<'series'>;

/** One thing of the page, shown on the map: a watch place, a cluster, a proposed series, a kept one. */
export type RepeatPick =
  | { readonly type: 'watch' | 'cluster' | 'proposal'; readonly at: number }
  | { readonly type: 'series'; readonly id: string };

/** What is asked; `group`, `span` of all the page. */
export type RepeatSettings = {
  readonly group: RepeatGroup;
  readonly span: RepeatSpan;
  readonly distance: RepeatDistance;
  readonly model: ScanModel;
  readonly shape: ScanShape;
  readonly windows: ScanWindows;
  readonly maxRadiusM: number;
  readonly maxDays: number;
};

export type RepeatSession = {
  readonly settings: RepeatSettings;
  readonly near: Loadable<NearRepeatView>;
  readonly scan: Loadable<ScanView>;
  readonly series: Loadable<SeriesView>;
  readonly pick: RepeatPick | null;
};

export const FIRST_REPEAT: RepeatSession = {
  settings: {
    group: 'security',
    span: 'all',
    distance: 'plane',
    model: 'permutation',
    shape: 'circle',
    windows: 'all',
    maxRadiusM: 10_000,
    maxDays: 60,
  },
  near: { status: 'none' },
  scan: { status: 'none' },
  series: { status: 'none' },
  pick: null,
};
