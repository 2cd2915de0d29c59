import type { CopyRecord } from './copies/copy-record.ts';
import type { OfficeData } from './office/office-data.ts';
import type { OwnText } from './paper/own-text.ts';
import type { PageWork } from './page/page-work.ts';
import type { PageTemplate } from './page/page-template.ts';
import type { PresentationStep } from './steps/presentation-step.ts';

/** What a project keeps of its pages, papers and presentations. */
export type BriefingWork = {
  /** The page on the table; absent: the role's own. */
  readonly page?: PageWork;
  /** Templates of one's own. */
  readonly pages: readonly PageTemplate[];
  readonly copies: readonly CopyRecord[];
  readonly steps: readonly PresentationStep[];
  readonly office: OfficeData;
  /** Parts of papers in a person's own words. */
  readonly texts: readonly OwnText[];
};

export const NO_BRIEFING: BriefingWork = {
  pages: [],
  copies: [],
  steps: [],
  office: { entries: [] },
  texts: [],
};
