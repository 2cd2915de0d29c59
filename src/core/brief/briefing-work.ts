import type { CopyRecord } from './copies/copy-record.ts';
import type { OfficeData } from './office/office-data.ts';
import type { PageTemplate } from './page/page-template.ts';
import type { PresentationStep } from './steps/presentation-step.ts';

/** What a project keeps of its pages, papers and presentations. */
export type BriefingWork = {
  readonly pages: readonly PageTemplate[];
  readonly copies: readonly CopyRecord[];
  readonly steps: readonly PresentationStep[];
  readonly office: OfficeData;
};

export const NO_BRIEFING: BriefingWork = {
  pages: [],
  copies: [],
  steps: [],
  office: { entries: [] },
};
