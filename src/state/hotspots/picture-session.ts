import type { ParamValues } from '../../core/hotspots/contract.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type {
  HotspotPictureAnswer,
  HotspotPictureRequest,
} from '../../jobs/protocol/hotspot-jobs.ts';
import type { PictureSide } from '../../jobs/protocol/tile-jobs.ts';
import type { Loadable } from '../app-state.ts';
import type { Asked } from '../what-if/long-question.ts';

/** How the picture is drawn, as a person chose it. */
export type PictureChoice = {
  /** Id of a hotspot method; `auto`: see autoMethod. */
  readonly method: string;
  /** Metres; `study`: as the study ranks by, `data`: what predicts the incidents best. */
  readonly bandwidth: number | 'study' | 'data';
  /** The other parameters, by id; the method's defaults where nothing was chosen. */
  readonly params: ParamValues;
  /** An incident's weight halves every so many days; 0: all count alike. */
  readonly fadeDays: number;
};

/** What the map shows the concentration on. */
export const PICTURE_VIEWS = ['network', 'cells', 'communes'] as const;
export type PictureView = (typeof PICTURE_VIEWS)[number];

export const COMPARE_MODES = ['off', 'swipe', 'side'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** The answer with what was asked, of which result: section numbers are those of that result. */
export type DrawnPicture = {
  readonly request: HotspotPictureRequest;
  readonly result: StudyResult;
  readonly answer: HotspotPictureAnswer;
  /** Grows with every answer: the version of the tiles. */
  readonly number: number;
};

/** How well each bandwidth foretells the incidents, with what was asked. */
export type DrawnCurve = Asked<'bandwidth-curve'>;

export type PictureSession = {
  readonly choice: PictureChoice;
  readonly view: PictureView;
  readonly compare: {
    readonly mode: CompareMode;
    /** First day of the period before; null: the days just before. */
    readonly from: string | null;
  };
  readonly answer: Loadable<DrawnPicture>;
  readonly curve: Loadable<DrawnCurve>;
  /** The curve is asked for while a person looks at it, or lets the data choose. */
  readonly curveOpen: boolean;
  /** Which of two periods a map shows: always `now`, but on the second map of a comparison. */
  readonly side: PictureSide;
  /** Densest section of the stretch that is open in the list; null: none. */
  readonly opened: number | null;
};

export const FIRST_CHOICE: PictureChoice = {
  method: 'auto',
  bandwidth: 'study',
  params: {},
  fadeDays: 0,
};

export const FIRST_PICTURE: PictureSession = {
  choice: FIRST_CHOICE,
  view: 'network',
  compare: { mode: 'off', from: null },
  answer: { status: 'none' },
  curve: { status: 'none' },
  curveOpen: false,
  side: 'now',
  opened: null,
};
