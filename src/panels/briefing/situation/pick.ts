import type { StudyResult } from '../../../core/study/study-result.ts';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';

/** A figure a person asks about: the part it stands in, what it is, and its incidents. */
export type Pick = {
  readonly part: 'windows' | 'clusters' | 'reports' | 'places';
  readonly id: string;
  readonly title: string;
  /** Rows of the incident table, latest first. */
  readonly rows: readonly number[];
};

export type PartProps = {
  readonly result: StudyResult;
  readonly situation: SituationAnswer;
  readonly picked: Pick | null;
  /** Opens the incidents and shows them on the map; the same figure again closes them. */
  readonly pick: (next: Pick) => void;
};
