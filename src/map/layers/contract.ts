import type { LayerSpecification } from 'maplibre-gl';
import type { ReactNode } from 'react';
import type { TileLayer } from '../../jobs/protocol.ts';
import type { AppState, Room, Selection, Theme } from '../../state/app-state.ts';

/**
 * A thing drawn on the map, whole: what to draw, what the legend says, what a hover shows.
 * One folder and one registry line; layer list, legend and tests read the registry.
 */
export type MapLayer = {
  /** Message key `map:layer.<id>`. */
  readonly id: string;
  /** Drawing order, bottom first. */
  readonly band: 'base' | 'area' | 'line' | 'point' | 'overlay';
  /** Vector tile layers it needs from the worker. */
  readonly tiles: readonly TileLayer[];
  readonly visibleByDefault: (room: Room) => boolean;
  /** Style layers; `source` names follow tileSourceId(). Pure: same state, same layers. */
  readonly style: (state: AppState, look: LayerLook) => readonly LayerSpecification[];
  /** Rows under this layer, or null when the dataset has none: shown in the layer list. */
  readonly count: (state: AppState) => number | null;
  readonly Legend?: (props: { readonly look: LayerLook }) => ReactNode;
  /** Style layer ids that answer to the pointer, and what a feature selects. */
  readonly pick?: {
    readonly styleLayers: readonly string[];
    readonly selection: (
      properties: Readonly<Record<string, unknown>>,
      state: AppState,
    ) => Selection | null;
    readonly Tooltip: (props: {
      readonly properties: Readonly<Record<string, unknown>>;
    }) => ReactNode;
  };
};

export type LayerLook = { readonly theme: Theme; readonly opacity: number };
