import type { Issue } from '../../core/basics/issue.ts';
import type { LonLat } from '../../core/geo/lon-lat.ts';
import type { EntryKind } from '../../core/io/entry/entered-record.ts';
import type { Snap } from '../../jobs/protocol/entry-jobs.ts';

/** A record while a person enters or corrects it by hand; it becomes work only when it is saved. */
export type EntrySession = {
  readonly draft: EntryDraft | null;
  /** A press of the map snaps to what is so near; 0: to nothing. */
  readonly snapM: number;
};

export type EntryDraft = {
  readonly kind: EntryKind;
  /** Id of the record that is corrected; '' for a new one. */
  readonly corrects: string;
  /** Field → as it is typed. */
  readonly values: Readonly<Record<string, string>>;
  /** One vertex for a point; the parts of a line. */
  readonly parts: readonly (readonly Vertex[])[];
  /** The sign before decimals in the language the form was opened in. */
  readonly decimal: '.' | ',';
  /** A press of the map adds a vertex to the last part; else it only chooses one. */
  readonly drawing: boolean;
  readonly chosen: VertexAt | null;
  /** Of the last try to save; those of a field go when it is changed. */
  readonly issues: readonly Issue[];
  readonly saving: boolean;
  /** Coordinates as they are typed, before they are taken for the place; null: none. */
  readonly untaken: string | null;
  /** As the form was opened: what differs is a person's. */
  readonly opened: Pick<EntryDraft, 'values' | 'parts'>;
};

export type Vertex = {
  readonly place: LonLat;
  /** What it was snapped to. */
  readonly snap?: Snap;
  /** How near a press of the map can be meant at the zoom it was made at. */
  readonly aboutM?: number;
};

export type VertexAt = { readonly part: number; readonly vertex: number };

export const SNAP_DISTANCES_M = [0, 20, 50, 100, 250, 500] as const;

export const NO_ENTRY: EntrySession = { draft: null, snapM: 50 };
