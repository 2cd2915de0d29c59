/** One step of a presentation: a view of the map, one sentence, one figure. */
export type PresentationStep = {
  readonly id: string;
  readonly view: {
    readonly lon: number;
    readonly lat: number;
    readonly zoom: number;
    readonly room: string;
  };
  /** Empty: drafted from the numbers. */
  readonly sentence: string;
  readonly figure: string;
  readonly notes: string;
};
