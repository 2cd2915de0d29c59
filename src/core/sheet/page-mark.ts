/** Levels a person chooses from; their printed words can be edited, rules change. */
export const MARK_LEVELS = ['none', 'internal', 'secret', 'top-secret', 'most-secret'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** What is printed on every page of a copy that leaves the room. Chosen by a person, never by default. */
export type PageMark = {
  readonly level: MarkLevel;
  /** Printed words; empty for `none`. */
  readonly text: string;
  /** On what rule the mark rests, as typed. */
  readonly basis: string;
  /** Number of the copy; empty: not numbered. */
  readonly copy: string;
  readonly recipient: string;
};
