import type { CommuneWords } from './detail/commune-counts.ts';
import type { PlaceHeaders } from './records.ts';

/** What people call fields and choices, from the language files; the importer knows each as an alias. */
export type RecordWords = {
  readonly kinds: Readonly<Record<string, string>>;
  /** Field → header. */
  readonly fields: Readonly<Record<string, string>>;
  /** Field → choice → word. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly place: PlaceHeaders;
  readonly counts: CommuneWords;
};
