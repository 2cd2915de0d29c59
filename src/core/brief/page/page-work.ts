import type { DetailLevel } from '../../model/detail-level.ts';
import type { PaperTone } from '../map/paper-map-request.ts';
import type { PageTemplate } from './page-template.ts';

/** The page a person works on, and what is stated on it besides the data. */
export type PageWork = {
  readonly template: PageTemplate;
  readonly level: DetailLevel;
  readonly tone: PaperTone;
  readonly maker: string;
  readonly signer: string;
};
