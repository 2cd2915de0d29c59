import type { DrawItem } from '../../../sheet/drawing.ts';
import type { LabelBox } from './label-box.ts';

/** A name or number that wants a place on the map. */
export type Label = {
  /** Higher goes first. */
  readonly priority: number;
  /** Breaks ties; the same on every machine. */
  readonly key: string;
  /** Share of the cost of what it covers that counts, above 0; 1 unless told. Less for what must be seen. */
  readonly cover?: number;
  readonly candidates: readonly LabelPlace[];
};

/** One place where a label could stand. */
export type LabelPlace = {
  readonly box: LabelBox;
  /** 0 is best; what it would cover is added. */
  readonly cost: number;
  readonly items: readonly DrawItem[];
};

/** Something under the labels. `cost` of covering it; Infinity: never covered. */
export type Obstacle = { readonly box: LabelBox; readonly cost: number };

export type PlacedLabel = { readonly label: Label; readonly place: LabelPlace };
