import type { Dataset } from '../../model/dataset.ts';
import type { PatrolPlan } from '../../patrol/plan/patrol-plan.ts';
import type { DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { DetailLevel } from '../../model/detail-level.ts';
import type { LegendRowCode } from './paper-map-words.ts';
import type { PaperView } from './paper-view.ts';

export type PaperMapSources = {
  readonly dataset: Dataset;
  /** null: only what the data itself says is drawn. */
  readonly result: StudyResult | null;
  readonly plan?: PatrolPlan;
  /** Rows of the incident table that the result counts (`countedIncidents`); absent: none are drawn. */
  readonly incidents?: Uint32Array;
  readonly measure: TextMeasure;
};

export type PaperMap = {
  /** Clipped into the box, in drawing order; the frame line is not among them (`neatLine`). */
  readonly items: readonly DrawItem[];
  readonly legend: readonly LegendEntry[];
  /** Denominator: 250000 for 1:250.000. */
  readonly scale: number;
  /** Where ground and page meet; for furniture and for anything drawn over the map. */
  readonly view: PaperView;
  readonly level: DetailLevel;
  /** Layers asked for that the level or missing data keeps off the map. */
  readonly withheld: readonly LegendId[];
};

export const LEGEND_IDS = [
  'density',
  'ratio',
  'score',
  'cables',
  'points',
  'incidents',
  'numbered',
  'zones',
  'routes',
  'stops',
  'posts',
  'ground',
] as const;
export type LegendId = (typeof LEGEND_IDS)[number];

/** One block of the legend: what the rows mean, over what, from how many. Codes and numbers. */
export type LegendEntry = {
  readonly id: LegendId;
  /** Squares of 1 km stand for what is finer. */
  readonly byCell: boolean;
  /** Upper bounds of all classes but the last; empty where there are no classes. */
  readonly breaks: readonly number[];
  readonly rows: readonly LegendRow[];
  /** Incidents it rests on, and the days; null where it shows no figures of a period. */
  readonly basis: LegendBasis | null;
};

export type LegendBasis = {
  readonly n: number;
  readonly from: string;
  readonly to: string;
  /** Of the density: kilometres of network, and the kernel's width. */
  readonly networkKm?: number;
  readonly bandwidthM?: number;
};

export type LegendRow = {
  /** Class from 1; null: no class. */
  readonly number: number | null;
  /** Word of the row (`PaperMapWords.rows`), or a class of `breaks`; `no_data` closes classes. */
  readonly code: LegendRowCode | 'class' | 'no_data';
  /** Put into the word: names of teams, counts. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Drawn in a box of SWATCH_MM with its top left corner at 0, 0. */
  readonly swatch: readonly DrawItem[];
};

export const SWATCH_MM = { width: 8, height: 4 } as const;
