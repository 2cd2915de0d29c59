import type { IncidentKindId } from '../../../src/core/model/incident-kinds.ts';
import type { Point } from '../plane.ts';

/** What happened, as the generator knows it; `report-incident.ts` turns it into what an office recorded. */
export type IncidentDraft = {
  readonly kind: IncidentKindId;
  readonly at: Point;
  readonly momentMs: number;
  /** The asset struck, when one was. */
  readonly assetId: string | null;
  readonly struck: 'cable' | 'site' | 'post' | 'none';
  /** How long the network was unwatched around the moment; 0 when the moment is known. */
  readonly windowHours: number;
  readonly outageHours: number | null;
  readonly lossVnd: number | null;
  readonly method: string | null;
  /** Ties records of one planted pattern together, for the truth file. */
  readonly pattern?: string;
};
