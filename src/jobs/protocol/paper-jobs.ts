import type { ClusterFacts } from '../../core/brief/facts/cluster-facts.ts';
import type { CommuneFacts } from '../../core/brief/facts/commune-facts.ts';
import type { IncidentFacts } from '../../core/brief/facts/incident-facts.ts';
import type { PaperQuestion } from '../../core/brief/facts/paper-question.ts';
import type { PatrolAnnexFacts } from '../../core/brief/facts/patrol-facts.ts';
import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { SituationFacts } from '../../core/brief/facts/situation-facts.ts';
import type { Handout } from '../../core/brief/handout/handout.ts';
import type { Paper } from '../../core/brief/paper/paper.ts';
import type { OutputFile } from './output-jobs.ts';

export type PaperFactsRequest = PaperQuestion;

/** Everything a paper may state; null: not asked, or there is none of that id. */
export type PaperFacts = {
  readonly report: ReportFacts;
  readonly incident: IncidentFacts | null;
  readonly commune: CommuneFacts | null;
  readonly annexes: AnnexFacts | null;
  readonly situation: SituationFacts | null;
};

export type AnnexFacts = {
  readonly clusters: ClusterFacts;
  readonly patrols: PatrolAnnexFacts;
};

export const PAPER_FORMATS = ['docx', 'pdf', 'txt'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export type WritePaperRequest = {
  readonly paper: Paper;
  readonly format: PaperFormat;
  /** Without extension. */
  readonly name: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
};

export type HandoutRequest = {
  readonly handout: Handout;
  /** Without extension. */
  readonly name: string;
  /** UTC milliseconds the file says it was made. */
  readonly madeAt: number;
};

export type PaperJobs = {
  /** The numbers of a period, an incident, a commune, from the last result. */
  'paper-facts': [PaperFactsRequest, PaperFacts];
  /** A paper, in words, as a file. */
  'write-paper': [WritePaperRequest, OutputFile];
  /** Its pages as SVG, as they print. */
  'preview-paper': [{ readonly paper: Paper }, readonly string[]];
  /** The steps of a presentation as a PDF. */
  handout: [HandoutRequest, OutputFile];
};
