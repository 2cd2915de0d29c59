import type { IncidentKindId } from '../../model/incident-kinds.ts';
import type { TargetKind } from '../../study/study-result.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import type { PagePhrase } from './page-phrases.ts';

/** The language of a page as data: the same object reaches the worker and the command line. */
export type PageWords = {
  readonly language: 'vi' | 'en';
  readonly say: Readonly<Record<PagePhrase, string>>;
  readonly incidentKinds: Readonly<Record<IncidentKindId, string>>;
  /** Short enough for a column. */
  readonly shortIncidentKinds: Readonly<Record<IncidentKindId, string>>;
  readonly targetKinds: Readonly<Record<TargetKind, string>>;
  /** Monday first, short. */
  readonly weekdays: readonly string[];
  readonly map: PaperMapWords;
};
