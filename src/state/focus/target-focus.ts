import type { DarkMeasure, MatrixField } from '../../core/targets/hot-critical.ts';

/** What a person looks at among the targets: shared by the matrix, the list and the map. */
export type TargetFocus = {
  /** What the matrix counts as dark; null: what the loss is ranked by. */
  readonly measure: DarkMeasure | null;
  readonly pick: MatrixPick | null;
  /** Targets that a gap or a search for places points at, shown while their page is open. */
  readonly pointed: PointedTargets | null;
  /** What is laid open above the lists. */
  readonly drawer: TargetsDrawer | null;
};

export type TargetsDrawer = 'weights' | 'parameters';

/** A part of the matrix: one of its fields, or a box of values (upper bounds not included). */
export type MatrixPick =
  | { readonly type: 'field'; readonly field: MatrixField }
  | {
      readonly type: 'box';
      readonly hotFrom: number;
      readonly hotTo: number;
      readonly darkFrom: number;
      readonly darkTo: number;
    };

export type PointedTargets = {
  /** What pointed at them: the id of a gap, or `cover`. */
  readonly by: string;
  readonly targets: readonly string[];
  /** They have an order worth a number on the map. */
  readonly numbered: boolean;
};

export const FIRST_FOCUS: TargetFocus = { measure: null, pick: null, pointed: null, drawer: null };
