import type { PatrolPlan } from '../../patrol/plan/patrol-plan.ts';
import type { PageMark } from '../../sheet/page-mark.ts';
import type { DetailLevel } from '../../model/detail-level.ts';
import type { PaperBreaks, PaperTone } from '../map/paper-map-request.ts';
import type { PageTemplate } from './page-template.ts';
import type { PageWords } from './page-words.ts';

/** What a page is about. */
export type PageSubject =
  | { readonly by: 'province' }
  | { readonly by: 'commune'; readonly code: string }
  | { readonly by: 'route'; readonly id: string }
  | { readonly by: 'zone'; readonly zone: number };

/** Pages of one layout, one for each subject. Plain JSON: with the data, all that a page depends on. */
export type PageRequest = {
  readonly template: PageTemplate;
  readonly subjects: readonly PageSubject[];
  readonly level: DetailLevel;
  readonly tone: PaperTone;
  /** The app's locked class breaks. */
  readonly breaks: PaperBreaks | null;
  /** null: a preview, which says that it is not marked yet. */
  readonly mark: PageMark | null;
  readonly maker: string;
  /** Who signs, as typed; may be empty. */
  readonly signer: string;
  /** ISO day it is dated. */
  readonly day: string;
  /** Zones of this plan; null: none may be subjects. */
  readonly plan: PatrolPlan | null;
  readonly words: PageWords;
};

/** Page 3 of 65. */
export type PageNumber = { readonly page: number; readonly of: number };
