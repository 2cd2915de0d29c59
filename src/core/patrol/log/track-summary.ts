/** What a recorded track tells of a patrol. Plain JSON; the fixes themselves are not in it, nor any name. */
export type TrackSummary = {
  /** ISO day and minutes of the first and last fix at UTC+07:00; null: the file tells no times. */
  readonly when: {
    readonly date: string;
    readonly fromMinute: number;
    /** After 1439: past midnight. */
    readonly toMinute: number;
  } | null;
  readonly fixes: number;
  /** Set aside: no place, no time or one before the fix before it, or a jump there and back. */
  readonly dropped: number;
  readonly lengthM: number;
  /** From first to last fix; `moving` + `standing` + `gaps` make it up. */
  readonly seconds: {
    readonly all: number;
    readonly moving: number;
    readonly standing: number;
    readonly gaps: number;
  };
  readonly gaps: number;
  readonly zones: readonly ZonePassed[];
  /** Seconds outside all zones, gaps not counted. */
  readonly outsideS: number;
  readonly stops: readonly StopMade[];
  /** Of the planned stops: how many were made. */
  readonly planned: { readonly asked: number; readonly made: number };
};

export type ZonePassed = {
  /** Index into the zones asked about. */
  readonly zone: number;
  readonly seconds: number;
  readonly lengthM: number;
  /** Share of the zone's length that was passed by, 0…1. */
  readonly share: number;
};

export type StopMade = {
  /** Target id; '' where none is near. */
  readonly target: string;
  readonly lon: number;
  readonly lat: number;
  /** Seconds from the first fix to the arrival, and how long it stood. */
  readonly arriveS: number;
  readonly seconds: number;
  readonly planned: boolean;
};

/** A track drawn while it is looked at. Lines in degrees: lon, lat, lon, lat …; one for each unbroken run. */
export type TrackShown = {
  readonly lines: readonly (readonly number[])[];
  readonly stops: readonly Pick<StopMade, 'lon' | 'lat' | 'seconds' | 'planned'>[];
};
