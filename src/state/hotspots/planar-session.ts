import type { PlanarRun } from '../../core/study/planar-incidents.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

export type PlanarChoice = {
  readonly run: PlanarRun;
  /** Metres; auto: what foretells each place best from the others. */
  readonly bandwidthM: number | 'auto';
};

/** Density of what is not on the network: drawn while its part of the page is open. */
export type PlanarSession = {
  readonly open: boolean;
  readonly choice: PlanarChoice;
  readonly answer: Loadable<Asked<'planar-density'>>;
  /** Grows with every answer: the version of the tiles. */
  readonly number: number;
  /** Classes of each run, drawn from its first answer over these data and then kept. */
  readonly breaks: {
    readonly dataHash: string;
    readonly byRun: Readonly<Partial<Record<PlanarRun, readonly number[]>>>;
  };
};

export const FIRST_PLANAR: PlanarSession = {
  open: false,
  choice: { run: 'postal', bandwidthM: 'auto' },
  answer: { status: 'none' },
  number: 0,
  breaks: { dataHash: '', byRun: {} },
};
