import type { Dataset } from '../../model/dataset.ts';
import type { PatrolLogEntry } from '../../patrol/log/patrol-log.ts';
import type { PatrolWork } from '../../patrol/patrol-work.ts';
import type { PatrolPlan } from '../../patrol/plan/patrol-plan.ts';
import type { PlanItem } from '../../plan/plan-item.ts';
import type { PageMark } from '../../sheet/page-mark.ts';
import type { StudyMemory } from '../../study/study-memory.ts';
import type { StudyResult } from '../../study/study-result.ts';

/** What sheets and phone files of a patrol are made from. */
export type PatrolSources = {
  readonly dataset: Dataset;
  readonly memory: StudyMemory;
  readonly result: StudyResult;
  readonly plan: PatrolPlan;
};

/** What a person decided about what leaves the room. Plain JSON. */
export type HandOver = {
  readonly mark: PageMark;
  readonly hotlines: PatrolWork['hotlines'];
  /** ISO day it is made on; empty: not printed. */
  readonly issued: string;
  /** Prints the protection class of targets: sensitive, off unless switched on. */
  readonly showClass: boolean;
};

/** What the commune sheet asks of the project besides. */
export type CommuneWork = {
  readonly log: readonly PatrolLogEntry[];
  readonly items: readonly PlanItem[];
  /** ISO day deadlines are held against. */
  readonly referenceDay: string;
};
