/** What a step is about: the drafted heading and sentence follow from it. `view`: a view a person chose. */
export const STEP_TOPICS = ['happened', 'where', 'when', 'targets', 'proposal', 'view'] as const;
export type StepTopic = (typeof STEP_TOPICS)[number];

/** The one figure of a step. */
export const STEP_FIGURES = [
  'none',
  'change',
  'kinds',
  'trend',
  'clock',
  'top_targets',
  'top_areas',
  'patrol_share',
] as const;
export type StepFigureId = (typeof STEP_FIGURES)[number];

/** still: the map as it is; clock: incidents run through the period month by month, classes locked. */
export const STEP_MOTIONS = ['still', 'clock'] as const;
export type StepMotion = (typeof STEP_MOTIONS)[number];

/** One step of a presentation: a view of the map, one sentence, one figure. */
export type PresentationStep = {
  readonly id: string;
  readonly topic: StepTopic;
  readonly view: StepView;
  /** Empty: drafted from the numbers. */
  readonly title: string;
  readonly sentence: string;
  readonly figure: StepFigureId;
  readonly motion: StepMotion;
  readonly notes: string;
};

export type StepView = {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** The room whose layers the map shows. */
  readonly room: string;
};
