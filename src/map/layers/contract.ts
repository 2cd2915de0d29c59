import type { LayerSpecification } from 'maplibre-gl';
import type { ReactNode } from 'react';
import type { TileLayer } from '../../jobs/protocol/tile-jobs.ts';
import type { SessionAction } from '../../state/actions.ts';
import type { AppState, Room, Selection, Theme } from '../../state/app-state.ts';

/**
 * A thing drawn on the map, whole: what to draw, what the legend says, what a hover shows.
 * One folder and one registry line; layer list, legend and tests read the registry.
 */
export type MapLayer = {
  /** Message key `map:layer.<id>`. */
  readonly id: string;
  /** Heading of the layer list it stands under, `map:group.<group>`; null: not in the list. */
  readonly group: LayerGroup | null;
  /** Drawing order, bottom first. */
  readonly band: LayerBand;
  /** Vector tile layers it needs from the worker. */
  readonly tiles: readonly TileLayer[];
  readonly visibleByDefault: (room: Room, state: AppState) => boolean;
  /** Draws back while a what-if is on the table, so that what goes dark is seen. */
  readonly quietInWhatIf?: boolean;
  /** Style layers; `source` names follow tileSourceId(). Pure: same state, same layers. */
  readonly style: (state: AppState, look: LayerLook) => readonly LayerSpecification[];
  /** Rows under this layer, or null when the dataset has none: shown in the layer list. */
  readonly count: (state: AppState) => number | null;
  readonly Legend?: (props: { readonly look: LayerLook }) => ReactNode;
  readonly pick?: LayerPick;
};

export type LayerPick = {
  /** Style layer ids that answer to the pointer, and what a feature selects. */
  readonly styleLayers: readonly string[];
  readonly selection: (properties: FeatureProperties, state: AppState) => Selection | null;
  /** What a press does in place of selecting. */
  readonly press?: (properties: FeatureProperties) => SessionAction | null;
  readonly Tooltip: (props: { readonly properties: FeatureProperties }) => ReactNode;
};

export type FeatureProperties = Readonly<Record<string, unknown>>;

export const LAYER_BANDS = ['base', 'area', 'line', 'point', 'label', 'overlay'] as const;
export type LayerBand = (typeof LAYER_BANDS)[number];

export const LAYER_GROUPS = [
  'incidents',
  'assets',
  'network',
  'areas',
  'context',
  'ground',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

/** `overlay` says who draws the analysis overlays: deck.gl, or the map itself on a PC without a GPU. */
export type LayerLook = {
  readonly theme: Theme;
  readonly opacity: number;
  readonly overlay: 'deck' | 'map';
};
