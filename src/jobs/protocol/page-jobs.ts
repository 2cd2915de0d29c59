import type { PageRequest } from '../../core/brief/page/page-request.ts';
import type { OutputFile } from './output-jobs.ts';

/** A page as it is printed, to look at while it is composed. */
export type PagePreview = {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Ids of blocks whose content had no room. */
  readonly cut: readonly string[];
  /** What the program would say, by block id. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly hash: string;
};

export const PAGE_FORMATS = ['pdf', 'png'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

export type PageFileRequest = {
  readonly request: PageRequest;
  readonly format: PageFormat;
  /** Without extension. */
  readonly name: string;
};

export type PageJobs = {
  /** One page of a request, by its place among the subjects. */
  'compose-page': [{ readonly request: PageRequest; readonly page: number }, PagePreview];
  /** All pages: one PDF, or one PNG a page at 300 dpi; progress `pages`. */
  'page-file': [PageFileRequest, readonly OutputFile[]];
};
