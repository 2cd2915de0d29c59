import type { RecordWords } from '../record-words.ts';

/** The words of a form to fill in, from the language files. */
export type TemplateWords = RecordWords & {
  readonly units: Readonly<Record<string, string>>;
  /** What each field is and how it is written; also of the columns that say where. */
  readonly meaning: Readonly<Record<string, string>>;
  readonly example: Readonly<Record<PlaceExample, string>>;
  readonly form: {
    readonly points: string;
    readonly commune: string;
    readonly district: string;
    readonly required_mark: string;
    readonly title: string;
    readonly note: string;
    readonly system: string;
    readonly degrees: string;
    /** Names of the second and the third sheet. */
    readonly guide: string;
    readonly lists: string;
    readonly guide_title: string;
    readonly guide_notes: readonly string[];
    readonly heads: Readonly<Record<GuideHead, string>>;
    readonly yes: string;
    readonly from_to: string;
    readonly at_least: string;
    readonly whole: string;
    readonly moment: string;
    readonly day: string;
    readonly several: string;
    readonly pick: string;
  };
};

export const GUIDE_HEADS = ['column', 'required', 'meaning', 'range', 'words', 'example'] as const;
export type GuideHead = (typeof GUIDE_HEADS)[number];

export type PlaceExample =
  | 'lon'
  | 'lat'
  | 'easting'
  | 'northing'
  | 'points'
  | 'points_metres'
  | 'commune'
  | 'district';
