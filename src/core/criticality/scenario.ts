/**
 * A what-if, as a file a person keeps: what fails, what is mended, what is built. It names assets by id and
 * places in degrees, so that it means the same after the data was updated.
 */
export type Scenario = {
  readonly format: typeof SCENARIO_FORMAT;
  readonly version: typeof SCENARIO_VERSION;
  readonly name: string;
  readonly note: string;
  /** ISO instant; '' when not known. */
  readonly created: string;
  readonly cuts: readonly ScenarioCut[];
  /** New cable between two places. */
  readonly links: readonly ScenarioLink[];
  /** Stand again whatever the cuts say. */
  readonly repairs: readonly ScenarioPlace[];
  /** Ids of planned routes put in service. */
  readonly planned: readonly string[];
  /** Ids of sections (`route@from-to`) that no cut can break. */
  readonly hardened: readonly string[];
};

export const SCENARIO_FORMAT = 'vonggac-scenario';
export const SCENARIO_VERSION = 1;

export type LonLat = readonly [lon: number, lat: number];

/** Something of the network that is there or not. */
export type ScenarioPlace =
  /** One cut of a section: `alongM` metres along the route, else at its worst place. */
  | { readonly type: 'section'; readonly id: string; readonly alongM?: number }
  /** A whole cable, every section of it. */
  | { readonly type: 'route'; readonly id: string }
  /** A site, post office or exchange as a whole. */
  | { readonly type: 'target'; readonly id: string }
  /** The joint nearest to the place, with all that meets there. */
  | { readonly type: 'joint'; readonly lon: number; readonly lat: number };

/** What fails together. A disc or corridor takes every joint, asset and cable that it touches. */
export type ScenarioCut =
  | ScenarioPlace
  | { readonly type: 'disc'; readonly lon: number; readonly lat: number; readonly radiusM: number }
  | { readonly type: 'corridor'; readonly line: readonly LonLat[]; readonly widthM: number };

/** An end of a new link: an asset, or the joint nearest to a place. */
export type ScenarioEnd =
  | { readonly type: 'target'; readonly id: string }
  | { readonly type: 'joint'; readonly lon: number; readonly lat: number };

export type ScenarioLink = {
  readonly from: ScenarioEnd;
  readonly to: ScenarioEnd;
  /** Whose joints the link may end at; absent: anyone's. */
  readonly owner?: string;
};

export function emptyScenario(): Scenario {
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: '',
    note: '',
    created: '',
    cuts: [],
    links: [],
    repairs: [],
    planned: [],
    hardened: [],
  };
}
