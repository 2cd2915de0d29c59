import type { PaperBreaks } from '../../core/brief/map/paper-map-request.ts';
import type { PaperMapWords } from '../../core/brief/map/paper-map-words.ts';
import type { OfficeOnDay } from '../../core/brief/office/office-on.ts';
import type { OwnPart } from '../../core/brief/paper/own-part.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';

export const URGENCIES = ['none', 'urgent', 'very', 'flash'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What of a paper does not come from the data: the office, the day, a person's own words. */
export type PaperInput = {
  readonly office: OfficeOnDay;
  /** ISO day it is signed. */
  readonly date: string;
  /** Number of the document; '' is left to be written. */
  readonly number: string;
  readonly urgency: Urgency;
  /** A person's words for a part; '' none yet. */
  readonly own: (part: OwnPart) => string;
  /** Offices to call. */
  readonly hotlines: readonly string[];
  /** null: none chosen yet; the paper then says so and is only looked at. */
  readonly mark: PageMark | null;
  /** For the map; null: papers are made without one. */
  readonly map: { readonly words: PaperMapWords; readonly breaks: PaperBreaks | null } | null;
};
